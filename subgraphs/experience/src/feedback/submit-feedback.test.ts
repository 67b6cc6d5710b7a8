import { createRequire } from 'node:module';
import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  feedbackOutcome,
  listFeedback,
  listed,
  send,
  submitFeedback,
  type Receipt,
} from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

const naughtyStrings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

interface Page {
  readonly nodes: readonly { readonly comment: string | null }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Problems {
  readonly __typename: 'ValidationProblem';
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const submit = (input: Record<string, unknown>, viewer = publicPage('RT5')) =>
  experience.execute<{ submitFeedback: Receipt | Problems }>(viewer, submitFeedback, { input });

const problemsOf = async (input: Record<string, unknown>) => {
  const { data } = await submit(answer(input));
  return data.submitFeedback.__typename === 'ValidationProblem' ? data.submitFeedback.problems : [];
};

const pageAfter = async (trust: string, after: string | null): Promise<Page> => {
  const variables = { trust, first: 50, after };
  const viewer = member('experience-team', trust);
  return (await experience.execute<{ feedback: Page }>(viewer, listFeedback, variables)).data.feedback;
};

const kept = async (where: string): Promise<Record<string, unknown>[]> =>
  (await outside.query<Record<string, unknown>>(`select * from feedback where ${where}`)).rows;

const count = async (): Promise<number> =>
  Number((await outside.query<{ n: string }>('select count(*) n from feedback')).rows[0]?.n);

describe('an answer from a page of a trust', () => {
  it('is kept with the national code of its rating, and gets a receipt (R036)', async () => {
    const { code, receivedOn, testMode } = await send(experience, 'RT5', {
      rating: 'VERY_GOOD',
      comment: 'Kind staff',
    });
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(receivedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(testMode).toBe(false);
    expect(await kept(`comment = 'Kind staff'`)).toMatchObject([
      { rating: 1, trust_code: 'RT5', state: 'NEW', version: 1, counted: true, collection_mode: 'ONLINE' },
    ]);
  });

  it('is taken for every one of the six options, in their fixed order (R036)', async () => {
    const options = ['VERY_GOOD', 'GOOD', 'NEITHER', 'POOR', 'VERY_POOR', 'DONT_KNOW'];
    for (const rating of options) await send(experience, 'RT5', { rating, comment: 'one of six options' });
    const rows = await kept(`comment = 'one of six options' order by rating`);
    expect(rows.map((row) => row['rating'])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves nothing about the person: no identity, no address, and no receipt code (R068)', async () => {
    const { code } = await send(experience, 'RT5', { comment: 'who was this' });
    const columns = await outside.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'feedback'`,
    );
    const names = columns.rows.map((row) => row.column_name);
    expect(
      names.filter((name) => /name|mail|phone|address|ip$|birth|nhs|user|agent|subject/.test(name)),
    ).toEqual([]);
    const everything = await outside.query<{ text: string }>(
      `select string_agg(t::text, '') as text from
         (select f::text t from feedback f union all select r::text from idempotent_request r) every`,
    );
    for (const form of [code, code.replaceAll('-', '')]) expect(everything.rows[0]?.text).not.toContain(form);
  });

  it('keeps a comment byte for byte: every naughty string', async () => {
    expect(naughtyStrings).toHaveLength(461);
    for (const comment of naughtyStrings) await send(experience, 'RXN', { comment });
    const rows = await kept(`trust_code = 'RXN' order by received_at, id`);
    expect(rows.map((row) => row['comment'] ?? '')).toEqual(naughtyStrings);
    const read: (string | null)[] = [];
    for (let page: Page | null = null; page === null || page.pageInfo.hasNextPage;) {
      page = await pageAfter('RXN', page?.pageInfo.endCursor ?? null);
      read.push(...page.nodes.map(({ comment }) => comment));
    }
    expect(read.reverse().map((comment) => comment ?? '')).toEqual(naughtyStrings);
  });

  it('is refused with the field named when the comment is no text or too long', async () => {
    expect(await problemsOf({ comment: 'before\0after' })).toMatchObject([
      { path: 'comment', code: 'COMMENT_NOT_TEXT' },
    ]);
    expect(await problemsOf({ comment: 'half \ud83d pair' })).toMatchObject([
      { path: 'comment', code: 'COMMENT_NOT_TEXT' },
    ]);
    expect(await problemsOf({ comment: 'x'.repeat(4_001) })).toMatchObject([
      { path: 'comment', code: 'COMMENT_TOO_LONG' },
    ]);
    expect(await problemsOf({ comment: '😀'.repeat(4_000) })).toEqual([]);
  });

  it('is refused when its idempotency key is too short to be one', async () => {
    expect(await problemsOf({ idempotencyKey: 'short' })).toMatchObject([
      { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
    ]);
  });

  it("is taken for a service of the page's trust and for no other", async () => {
    expect(await problemsOf({ service: 'ward-a-of-RT5' })).toEqual([]);
    for (const service of ['ward-a-of-RXN', 'no-such-ward', '\0', 'x'.repeat(5_000)]) {
      expect(await problemsOf({ service })).toMatchObject([{ path: 'service', code: 'SERVICE_UNKNOWN' }]);
    }
  });

  it('keeps a language tag in its one form, and is not lost for one that is none', async () => {
    await send(experience, 'RT5', { comment: 'language 1', language: 'PA-arab-pk' });
    await send(experience, 'RT5', { comment: 'language 2', language: 'not a language' });
    expect(await kept(`comment like 'language %' order by comment`)).toMatchObject([
      { language: 'pa-Arab-PK' },
      { language: null },
    ]);
  });

  it('is held and not dropped when the field that people never see is filled in', async () => {
    const { code } = await send(experience, 'RT5', { comment: 'buy now', website: 'https://example.org' });
    expect(code).not.toBe('');
    expect(await kept(`comment = 'buy now'`)).toMatchObject([{ held: true, counted: false }]);
    const team = member('experience-team', 'RT5');
    expect((await listed(experience, team, 'RT5')).map(({ comment }) => comment)).not.toContain('buy now');
    expect(await listed(experience, team, 'RT5', { selection: 'HELD' })).toMatchObject([
      { comment: 'buy now' },
    ]);
  });

  it('in test mode says so and stays out of lists', async () => {
    const { testMode } = await send(experience, 'RT5', { comment: 'only a test' }, publicPage('RT5', true));
    expect(testMode).toBe(true);
    const team = member('experience-team', 'RT5');
    expect((await listed(experience, team, 'RT5')).map(({ comment }) => comment)).not.toContain(
      'only a test',
    );
    expect(await listed(experience, team, 'RT5', { selection: 'TEST' })).toMatchObject([
      { comment: 'only a test', testMode: true, counted: false },
    ]);
  });

  it('that names danger is put before a person, whatever its publication consent says', async () => {
    await send(experience, 'RT5', { comment: 'I am afraid to go home.', mayPublish: true });
    const urgent = await listed(experience, member('experience-team', 'RT5'), 'RT5', {
      selection: 'NEEDS_ATTENTION',
    });
    expect(urgent).toMatchObject([{ comment: 'I am afraid to go home.', needsAttention: true }]);
  });

  it('that holds personal details says so to staff (R068)', async () => {
    await send(experience, 'RT5', { comment: 'Ring me on 07700 900123' });
    expect(await kept(`comment = 'Ring me on 07700 900123'`)).toMatchObject([{ personal_details: true }]);
  });

  it('comes from a page only', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [member('experience-team', 'RT5'), 'FORBIDDEN'],
      [system, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await experience.execute(viewer, submitFeedback, { input: answer() });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});

describe('an answer that is sent again', () => {
  it('makes one record and one receipt, also a thousand times at once', async () => {
    const input = answer({ comment: 'a thousand times' });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => submit(input)));
    const receipts = new Set(answers.map((given) => JSON.stringify(given)));
    expect([...receipts]).toHaveLength(1);
    expect(answers[0]?.data.submitFeedback.__typename).toBe('FeedbackReceipt');
    expect(await kept(`comment = 'a thousand times'`)).toHaveLength(1);
    const [{ code }] = answers.map((given) => given.data.submitFeedback as Receipt) as [Receipt];
    const outcome = await experience.execute(publicPage('RT5'), feedbackOutcome, { code });
    expect(outcome.data).toMatchObject({ feedbackOutcome: { stage: 'RECEIVED' } });
  });

  it('with other words is refused, and the first one stays', async () => {
    const input = answer({ comment: 'the first words' });
    await submit(input);
    const { errors } = await submit({ ...input, comment: 'other words' });
    expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }]);
    expect(await kept(`comment in ('the first words', 'other words')`)).toMatchObject([
      { comment: 'the first words' },
    ]);
  });

  it('by another page is another answer: keys of two pages never meet', async () => {
    const input = answer({ comment: 'two pages' });
    const codes = await Promise.all(['RT5', 'RXN'].map((trust) => send(experience, trust, input)));
    expect(codes[0]?.code).not.toBe(codes[1]?.code);
    expect(await kept(`comment = 'two pages'`)).toHaveLength(2);
  });
});

describe('when organisations does not answer', () => {
  it('nothing is acknowledged for a service that was never confirmed, and answers without one are taken', async () => {
    const lonely = await startExperience();
    try {
      await send(lonely, 'RT5', { service: 'ward-a-of-RT5' });
      await lonely.organisations.stop();
      await send(lonely, 'RT5', { service: 'ward-a-of-RT5' });
      await send(lonely, 'RT5');
      const { errors } = await lonely.execute(publicPage('RT5'), submitFeedback, {
        input: answer({ service: 'ward-b-of-RT5' }),
      });
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      expect(await listed(lonely, member('experience-team', 'RT5'), 'RT5')).toHaveLength(3);
    } finally {
      await lonely.stop();
    }
  });
});

describe('a thousand requests of two trusts through each other', () => {
  it('never meet each other: each list and each receipt is of its own trust', async () => {
    const before = await count();
    const trusts = ['R1H', 'REN'];
    await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const trust = trusts[index % 2] as string;
        if (index % 4 < 2) {
          await send(experience, trust, { comment: `of ${trust}` });
          return;
        }
        const found = await listed(experience, member('experience-team', trust), trust);
        expect(found.filter(({ comment }) => comment !== `of ${trust}`)).toEqual([]);
      }),
    );
    expect(await count()).toBe(before + 500);
    expect(await kept(`comment like 'of %' and comment <> 'of ' || trust_code`)).toEqual([]);
  });
});

describe('how an answer was given', () => {
  const details = `query ($trust: OdsCode!) { feedback(trust: $trust, first: 50) { nodes {
    comment collectionMode respondentType assistedBy replyWanted replyLanguage replyFormat } } }`;
  const given = async (comment: string) => {
    const { data } = await experience.execute<{ feedback: { nodes: { comment: string }[] } }>(
      member('experience-team', 'RX6'),
      details,
      { trust: 'RX6' },
    );
    return data.feedback.nodes.find((each) => each.comment === comment);
  };

  it('R037 R104 is kept: by what way, by whom, with whose help, and which reply is wanted', async () => {
    await send(experience, 'RX6', {
      comment: 'told to a volunteer',
      collectionMode: 'ELECTRONIC_DISCHARGE',
      respondentType: 'CARER',
      assistedBy: 'VOLUNTEER',
      replyWanted: true,
      replyLanguage: 'CY',
      replyFormat: 'EASY_READ',
    });
    expect(await given('told to a volunteer')).toMatchObject({
      collectionMode: 'ELECTRONIC_DISCHARGE',
      respondentType: 'CARER',
      assistedBy: 'VOLUNTEER',
      replyWanted: true,
      replyLanguage: 'cy',
      replyFormat: 'EASY_READ',
    });
  });

  it('is online, by nobody in particular and without a wish, where the page says nothing', async () => {
    await send(experience, 'RX6', { comment: 'no more', replyLanguage: 'cy', replyFormat: 'AUDIO' });
    expect(await given('no more')).toEqual({
      comment: 'no more',
      collectionMode: 'ONLINE',
      respondentType: null,
      assistedBy: null,
      replyWanted: false,
      replyLanguage: null,
      replyFormat: null,
    });
  });

  it.each(['PAPER_DISCHARGE', 'PAPER_HOME', 'TELEPHONE', 'OTHER'])(
    'is never one that only staff can write down: %s',
    async (collectionMode) => {
      const { data } = await submit(answer({ collectionMode }));
      expect(data.submitFeedback).toMatchObject({
        problems: [{ path: 'collectionMode', code: 'COLLECTION_MODE_NOT_OF_A_PAGE' }],
      });
    },
  );
});
