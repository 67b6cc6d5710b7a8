import type { EntityManager } from '@mikro-orm/postgresql';
import { idempotencyKeyProblems, idempotencyScope, once } from '@wesaid/shared/idempotency';
import { receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { isText, tidyText, todayInLondon, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { maxCommentLength } from '../feedback/submit-feedback.rules.js';
import { raiseAlertOfAddition } from '../listening/raise-alerts.js';
import { settingsFor } from '../settings.js';
import { addFindingsOfAddition } from '../triage/add-findings.js';
import { FindingKind } from '../triage/finding.enums.js';
import { firstPass } from '../triage/first-pass.js';
import { toldByFound } from '../triage/told-by.js';
import type { AddToFeedbackInput } from './add-to-feedback.input.js';
import { FeedbackAdded } from './add-to-feedback.result.js';
import { maxAdditions } from './outcome-parts.js';

type Taken = { readonly addedOn: string } | { readonly refused: 'CODE_UNKNOWN' | 'TOO_MANY_ADDITIONS' };

/** Why an addition is not taken although its words fit, by code. */
export const refusals = {
  CODE_UNKNOWN: { path: 'code', message: 'There is nothing with this code. Look at your receipt again.' },
  TOO_MANY_ADDITIONS: {
    path: 'text',
    message: `You have added something ${maxAdditions} times. Tell us the rest in a new answer.`,
  },
} as const;

/** Lets people add to an answer that they gave. The code is the only key to it. */
export class AddToFeedbackService extends Service {
  /**
   * Adds to an answer, once for each idempotency key. A code that is unknown takes the same statements as one that is
   * known, so that time tells nothing; its key can be used again.
   */
  async add({ idempotencyKey, code, text }: AddToFeedbackInput): Promise<FeedbackAdded | ValidationProblem> {
    const { viewer } = this.request;
    const problems = [...idempotencyKeyProblems(idempotencyKey), ...textProblems(text)];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const hash = receiptHash(settingsFor(this.request).receiptSecret, code);
    const taken = await this.request.work(
      async (em) => {
        const body = { addToFeedback: { hash, text } };
        const answer = await once<Taken>(em, viewer, { key: idempotencyKey, body }, () =>
          take(em, hash, text),
        );
        if ('refused' in answer) {
          await em.execute('delete from idempotent_request where scope = ? and key = ?', [
            idempotencyScope(viewer),
            idempotencyKey,
          ]);
        }
        return answer;
      },
      { 'app.receipt_hash': hash },
    );
    if ('addedOn' in taken) return Object.assign(new FeedbackAdded(), taken);
    return ValidationProblem.of([{ code: taken.refused, ...refusals[taken.refused] }]);
  }
}

async function take(em: EntityManager, hash: string, words: string): Promise<Taken> {
  const addedOn = todayInLondon();
  const id = v7();
  const found = firstPass(words).filter(({ kind }) => kind !== FindingKind.LANGUAGE);
  const { needsAttention, personalDetails, criticality } = toldByFound(found);
  // The trigger brings the answer back to the top, and takes no more than it may have.
  const added = await em.execute<object[]>(
    `insert into feedback_addition
       (trust_code, id, created_at, feedback_id, added_on, words, needs_attention, personal_details, criticality)
     select trust_code, ?::uuid, now(), id, ?::date, ?, ?, ?, ? from feedback where receipt_hash = ? returning id`,
    [id, addedOn, words, needsAttention, personalDetails, criticality, hash],
  );
  await addFindingsOfAddition(em, hash, { id, found });
  if (needsAttention) await raiseAlertOfAddition(em, hash, id);
  const known = await em.execute<object[]>('select 1 from feedback where receipt_hash = ?', [hash]);
  if (added.length === 1) return { addedOn };
  return { refused: known.length === 1 ? 'TOO_MANY_ADDITIONS' : 'CODE_UNKNOWN' };
}

/** What to put right in the words that somebody adds. */
export function textProblems(text: string): FieldProblem[] {
  if (!isText(text)) {
    const message = 'Your words hold a sign that cannot be kept. Type them again.';
    return [{ path: 'text', code: 'TEXT_NOT_TEXT', message }];
  }
  if (tidyText(text) === null)
    return [{ path: 'text', code: 'TEXT_MISSING', message: 'Write what you would like to add.' }];
  if ([...text].length <= maxCommentLength) return [];
  return [{ path: 'text', code: 'TEXT_TOO_LONG', message: 'Use 4,000 characters or fewer.' }];
}
