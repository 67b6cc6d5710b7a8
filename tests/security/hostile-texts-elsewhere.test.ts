import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { as, url, type Answer as Answered } from '../support/platform.js';
import { demonstrationKey, documentId, submitFeedback } from '../support/public-page.js';
import { forgetQuotas } from '../support/quotas.js';
import {
  allFound,
  forEachText,
  liveMarkup,
  post,
  readable,
  sharesFlagged,
  texts,
  throughForm,
  type Flags,
} from '../support/texts/every-text.js';

const team = 'experience-team@RT5';
const patience = 300_000;

/** All items of a list, newest first, as long as they came in since a moment. */
async function everything<Item>(
  person: string,
  list: string,
  fields: string,
  isNew: (item: Item) => boolean,
): Promise<Item[]> {
  interface Page {
    readonly nodes: readonly Item[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  }
  const items: Item[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors }: Answered<{ list: Page }> = await as<{ list: Page }>(
      person,
      `query ($after: String) { list: ${list.replace(')', ', first: 50, after: $after)')} {
        nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    const fresh: Item[] = data.list.nodes.filter(isNew);
    items.push(...fresh);
    more = data.list.pageInfo.hasNextPage && fresh.length === data.list.nodes.length;
    after = data.list.pageInfo.endCursor;
  }
  return items;
}

/** Runs a trusted document as a widget on the demonstration site does. */
async function asWidget<Data>(
  operation: string,
  input: object,
): Promise<{ status: number; data?: Data; errors?: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-wesaid-embed-key': demonstrationKey },
    body: JSON.stringify({ documentId: documentId(operation), variables: { input } }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

type Addition = Flags & { readonly text: string };

interface Answer extends Flags {
  readonly comment: string | null;
  readonly receivedAt: string;
  readonly additions: readonly Addition[];
  readonly answers: readonly { readonly text: string | null }[];
}

const answersSince = (since: Date): Promise<Answer[]> =>
  everything<Answer>(
    team,
    'feedback(trust: "RT5")',
    'comment receivedAt needsAttention personalDetails answers { text } additions { text needsAttention personalDetails }',
    ({ receivedAt }) => new Date(receivedAt) >= since,
  );

/** A question to be answered in words, of the first service that asks one. */
async function freeTextQuestion(): Promise<{ service: string; questionnaire: string; question: string }> {
  interface Asked {
    readonly id: string;
    readonly questions: readonly { readonly id: string; readonly kind: string }[];
  }
  const { data } = await as<{ trust: { services: { nodes: { id: string }[] } } }>(
    team,
    '{ trust(odsCode: "RT5") { services(first: 50) { nodes { id } } } }',
  );
  for (const { id } of data?.trust.services.nodes ?? []) {
    const { data: found } = await as<{ trust: { questionnaire: Asked | null } }>(
      team,
      'query ($service: ID) { trust(odsCode: "RT5") { questionnaire(service: $service) { id questions { id kind } } } }',
      { service: id },
    );
    const asked = found?.trust.questionnaire;
    const question = asked?.questions.find(({ kind }) => kind === 'FREE_TEXT')?.id;
    if (asked && question !== undefined) return { service: id, questionnaire: asked.id, question };
  }
  throw new Error('No service asks a question to be answered in words.');
}

describe('the three hundred hostile texts', { timeout: patience }, () => {
  it('R068 are told as stories on the page without script: kept byte for byte, nothing lost, flagged', async () => {
    const since = new Date();
    await forEachText(20, async (words) => {
      const fields = {
        idempotencyKey: randomUUID(),
        website: '',
        words,
        title: words.slice(0, 100).toWellFormed(),
        by: 'SELF',
        'use-WEBSITE': 'yes',
      };
      const refused = await post('/story/RT5', fields);
      expect([words, refused.status]).toEqual([words, 400]);
      expect(await refused.text()).not.toMatch(liveMarkup);
      const taken = await post('/story/RT5', { ...fields, teller: 'PATIENT' });
      expect([words, taken.status]).toEqual([words, readable.includes(words) ? 200 : 400]);
    });
    const stories = await everything<Flags & { id: string; receivedAt: string }>(
      team,
      'receivedStories(trust: "RT5")',
      'id receivedAt needsAttention personalDetails',
      ({ receivedAt }) => new Date(receivedAt) >= since,
    );
    const found = new Map<string, Flags>();
    for (const { id, ...flags } of stories) {
      const { data } = await as<{ storyOriginal: { words: string }[] }>(
        team,
        'query ($id: ID!) { storyOriginal(story: $id) { words } }',
        { id },
      );
      found.set(data?.storyOriginal[0]?.words ?? '', flags);
    }
    expect([...found.keys()].sort()).toEqual(readable.map(throughForm).sort());
    expect(sharesFlagged(found)).toEqual(allFound);
  });

  it('R068 are added with a receipt code: kept byte for byte, flagged, and the page that comes back is inert', async () => {
    const since = new Date();
    const most = 10;
    for (let first = 0; first < texts.length; first += most) {
      await forgetQuotas();
      const { data } = await submitFeedback({ rating: 'GOOD', comment: 'All was well', mayPublish: false });
      const code = data?.submitFeedback.code ?? '';
      for (const [index, text] of texts.slice(first, first + most).entries()) {
        if (index % 4 === 0) await forgetQuotas();
        const answer = await post('/r', { code, text, idempotencyKey: randomUUID() });
        expect([text, answer.status]).toEqual([text, readable.includes(text) ? 200 : 400]);
        expect(await answer.text()).not.toMatch(liveMarkup);
      }
    }
    const added = (await answersSince(since)).flatMap(({ additions }) => additions);
    expect(added.map(({ text }) => text).sort()).toEqual(readable.map(throughForm).sort());
    expect(sharesFlagged(new Map(added.map((each) => [each.text, each])))).toEqual(allFound);
  });

  it('R068 answer a further question: kept byte for byte, and flagged as the comment is', async () => {
    const { service, questionnaire, question } = await freeTextQuestion();
    const since = new Date();
    await forEachText(20, async (text) => {
      const { status, data, errors } = await asWidget<{ submitFeedback: { __typename: string } }>(
        'SubmitFeedback',
        {
          idempotencyKey: randomUUID(),
          rating: 'POOR',
          mayPublish: false,
          service,
          questionnaire,
          answers: [{ question, text }],
        },
      );
      expect([text, status, errors]).toEqual([text, 200, undefined]);
      expect(data?.submitFeedback.__typename).toBe('FeedbackReceipt');
    });
    const rows = await answersSince(since);
    const found = new Map(rows.map((row) => [row.answers[0]?.text ?? '', row]));
    expect([...found.keys()].filter(Boolean).sort()).toEqual(readable.toSorted());
    expect(sharesFlagged(new Map([...found].map(([text, flags]) => [throughForm(text), flags])))).toEqual(
      allFound,
    );
  });

  it('come with people who come forward: nothing is lost, or they are refused with the field named', async () => {
    const { data } = await as<{ trust: { opportunities: { nodes: { id: string }[] } } }>(
      'involvement-team@RT5',
      '{ trust(odsCode: "RT5") { opportunities(first: 1) { nodes { id } } } }',
    );
    const opportunity = data?.trust.opportunities.nodes[0]?.id;
    const marked = new Date().toISOString().slice(0, 10);
    const email = `${randomUUID()}@example.org`;
    const fits = (text: string): boolean => text.length <= 2_000;
    await forEachText(4, async (message) => {
      const sent = await asWidget<{ expressInterest: { __typename: string } }>('ExpressInterest', {
        idempotencyKey: randomUUID(),
        opportunity,
        name: 'Somebody',
        email,
        message,
        accessNeeds: message,
        mayContact: true,
        joinRegister: false,
      });
      expect([message, sent.status, sent.errors]).toEqual([message, 200, undefined]);
      expect([message, sent.data?.expressInterest.__typename]).toEqual([
        message,
        fits(message) ? 'InterestReceipt' : 'ValidationProblem',
      ]);
      const named = await asWidget<{ expressInterest: { __typename: string } }>('ExpressInterest', {
        idempotencyKey: randomUUID(),
        opportunity,
        name: message.slice(0, 200).toWellFormed(),
        email: message,
        mayContact: true,
        joinRegister: true,
        skills: [message],
      });
      expect([message, named.status, named.errors]).toEqual([message, 200, undefined]);
    });
    const kept = await everything<{
      message: string | null;
      receivedOn: string;
      contact: { email: string | null } | null;
    }>(
      'involvement-team@RT5',
      'interests(trust: "RT5")',
      'message receivedOn contact { email }',
      ({ receivedOn }) => receivedOn >= marked,
    );
    const own = kept.filter(({ contact }) => contact?.email === email).map(({ message }) => message);
    expect(own.map((message) => message ?? '').sort()).toEqual(
      texts
        .filter(fits)
        .map((text) => text.normalize('NFC').trim())
        .sort(),
    );
  });

  it('take no story back, and find nothing that is not there', async () => {
    await forEachText(4, async (text) => {
      const answer = await post('/withdraw-story', { code: text });
      expect([text, answer.status]).toEqual([text, 200]);
      expect(await answer.text()).not.toMatch(liveMarkup);
      const found = await as(
        team,
        'query ($text: String) { feedback(trust: "RT5", first: 5, filter: { search: $text }) { nodes { id } } }',
        { text },
      );
      const code = found.errors?.[0]?.extensions.code;
      expect([text, code]).toEqual([text, text.length > 200 ? 'BAD_USER_INPUT' : undefined]);
    });
  });

  it('R068 are written down by staff from cards and the telephone, and answered with: nothing is lost, and flagged', async () => {
    const since = new Date();
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(since);
    const record = `mutation ($input: RecordFeedbackInput!) { recordFeedback(input: $input) {
      ... on RecordedReceipt { feedback } ... on ValidationProblem { problems { code } } } }`;
    const reply = `mutation ($input: ReplyToFeedbackInput!) { replyToFeedback(input: $input) {
      ... on FeedbackReply { text } ... on ValidationProblem { problems { code } } } }`;
    await forEachText(10, async (comment) => {
      const { data, errors } = await as<{ recordFeedback: { feedback?: string } }>(team, record, {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RT5',
          rating: 'POOR',
          comment,
          collectionMode: comment.length % 2 === 0 ? 'PAPER_HOME' : 'TELEPHONE',
          receivedOn: today,
          mayPublish: false,
        },
      });
      expect([comment, errors]).toEqual([comment, undefined]);
      const answered = await as<{ replyToFeedback: { text?: string } }>(team, reply, {
        input: {
          idempotencyKey: randomUUID(),
          feedback: data?.recordFeedback.feedback,
          expectedVersion: 1,
          language: 'en',
          text: comment,
          from: 'The team',
        },
      });
      expect([comment, answered.errors]).toEqual([comment, undefined]);
      expect(answered.data?.replyToFeedback.text).toBe(readable.includes(comment) ? comment : undefined);
    });
    const rows = await answersSince(since);
    const entered = (text: string): string => text.normalize('NFC').trim();
    const kept = new Map(rows.map((row) => [row.comment, row]));
    expect(rows.map(({ comment }) => comment ?? '').sort()).toEqual(texts.map(entered).sort());
    const found = texts.flatMap((text) => {
      const row = kept.get(entered(text));
      return row ? [[throughForm(text), row] as const] : [];
    });
    expect(sharesFlagged(new Map(found))).toEqual(allFound);
  });
});
