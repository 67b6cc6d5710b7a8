import type { EntityManager } from '@mikro-orm/postgresql';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { dayInLondon, tidyText, typedText, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { TrustReference } from '../reference/trust.reference.js';
import { settingsFor } from '../settings.js';
import { toldBy } from '../triage/told-by.js';
import {
  StoryOutcome,
  StoryRevised,
  StoryWithdrawn,
  type ReviseStoryInput,
  type WithdrawStoryInput,
} from './story-receipt.type.js';
import { Story } from './story.entity.js';
import { StoryState } from './story.enums.js';
import { addResponses } from './story.service.js';
import { longest, storyTextProblems } from './submit-story.rules.js';

type FoundStory = Pick<
  StoryOutcome,
  'receivedOn' | 'stage' | 'message' | 'declineReason' | 'uses' | 'consentUntil'
> & { readonly trustCode: string };

interface Revisable {
  readonly id: string;
  readonly trust: string;
  readonly state: StoryState;
  readonly version: number;
}

const unknownCode: FieldProblem = {
  path: 'code',
  code: 'CODE_UNKNOWN',
  message: 'We know no story with this code. Look at it again, and type all of it.',
};
const notOpen: FieldProblem = {
  path: 'words',
  code: 'STORY_NOT_OPEN',
  message: 'The story can be changed only while the team has asked for it.',
};

/** What the person who told a story can see and do with the code of their receipt. The code is the only key to it. */
export class StoryReceiptService extends Service {
  /** What became of a story; null when no story has this code. A miss takes the same queries as a hit. */
  outcomeOf(code: string): Promise<StoryOutcome | null> {
    return this.work(code, async (em, hash) => {
      const [found] = await em.execute<FoundStory[]>(
        `select trust_code as "trustCode", received_on::text as "receivedOn", state as stage, message,
           decline_reason as "declineReason", consent_scopes as uses, consent_until::text as "consentUntil"
         from story where receipt_hash = ?`,
        [hash],
      );
      const rows = await em.execute<object[]>(
        `select p.* from published_story p join story s on s.trust_code = p.trust_code and s.id = p.id
         where s.receipt_hash = ?`,
        [hash],
      );
      const stories = rows.map((row) => em.map(Story, row));
      await addResponses(em, stories);
      return found ? outcome(found, stories[0] ?? null) : null;
    });
  }

  /** Takes a story back: from now on nothing shows it. Again changes nothing. */
  async withdraw({ idempotencyKey, code }: WithdrawStoryInput): Promise<StoryWithdrawn | ValidationProblem> {
    const problems = idempotencyKeyProblems(idempotencyKey);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.work(code, async (em, hash) => {
      await em.execute(
        `update story set state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = 'TELLER', decline_reason = null,
           version = version + 1 where receipt_hash = ? and state <> 'WITHDRAWN'`,
        [hash],
      );
      const [found] = await em.execute<{ at: Date }[]>(
        'select withdrawn_at as at from story where receipt_hash = ?',
        [hash],
      );
      if (!found) return ValidationProblem.of([unknownCode]);
      return Object.assign(new StoryWithdrawn(), { withdrawnOn: dayInLondon(new Date(found.at)) });
    });
  }

  /** Takes changed words, where the team has asked for them, once for each idempotency key. */
  async revise(input: ReviseStoryInput): Promise<StoryRevised | ValidationProblem> {
    const { idempotencyKey, code, ...body } = input;
    const problems = revisionProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.work(code, async (em, hash) => {
      const [found] = await em.execute<Revisable[]>(
        'select id, trust_code as trust, state, version from story where receipt_hash = ?',
        [hash],
      );
      if (!found) return ValidationProblem.of([unknownCode]);
      const request = { key: idempotencyKey, body: { reviseStory: body, hash } };
      const { taken } = await once(em, this.request.viewer, request, async () => {
        if (found.state !== StoryState.CHANGES_ASKED) return { taken: false };
        await addRevision(em, found, typedText(input.title), typedText(input.words));
        return { taken: true };
      });
      return taken
        ? Object.assign(new StoryRevised(), { stage: StoryState.RECEIVED })
        : ValidationProblem.of([notOpen]);
    });
  }

  private work<T>(code: string, work: (em: EntityManager, hash: string) => Promise<T>): Promise<T> {
    const hash = receiptHash(settingsFor(this.request).receiptSecret, code);
    return this.request.work((em) => work(em, hash), { 'app.receipt_hash': hash });
  }
}

function revisionProblems({ idempotencyKey, title, words }: ReviseStoryInput): FieldProblem[] {
  const problems = [
    ...idempotencyKeyProblems(idempotencyKey),
    ...storyTextProblems('title', title, longest.title),
    ...storyTextProblems('words', words, longest.words),
  ];
  if (problems.length === 0 && tidyText(words) === null) {
    problems.push({ path: 'words', code: 'STORY_EMPTY', message: 'Tell your story in words.' });
  }
  return problems;
}

/**
 * Keeps the words beside those that came before and brings the story back to the top of the pile. Revisions are numbered
 * by the versions of the story, because nobody with a code alone reads what came before.
 */
async function addRevision(
  em: EntityManager,
  { id, trust, version }: Revisable,
  title: string | null,
  words: string | null,
): Promise<void> {
  const { needsAttention, personalDetails } = toldBy(`${title ?? ''}\n${words ?? ''}`);
  await em.execute(
    `insert into story_original (trust_code, story_id, revision, written_at, title, words)
     values (?, ?, ?, now(), ?, ?)`,
    [trust, id, version, title, words],
  );
  await em.execute(
    `update story set state = 'RECEIVED', version = version + 1, needs_attention = ?, personal_details = ?,
       title = null, words = null, message = null where trust_code = ? and id = ?`,
    [needsAttention, personalDetails, trust, id],
  );
}

function outcome(found: FoundStory, story: Story | null): StoryOutcome {
  const { trustCode, ...shown } = found;
  return Object.assign(new StoryOutcome(), shown, {
    trust: TrustReference.of(trustCode),
    mayRevise: found.stage === StoryState.CHANGES_ASKED,
    mayWithdraw: found.stage !== StoryState.WITHDRAWN,
    story,
  });
}
