import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { CollectionMode } from '../feedback/feedback.enums.js';
import { maxCommentLength } from '../feedback/submit-feedback.rules.js';
import type { RecordFeedbackInput } from './recorded-feedback.input.js';

/** The ways in which answers reach staff, who write them down. Row-level security keeps the same list. */
export const recordedModes: readonly CollectionMode[] = [
  CollectionMode.PAPER_DISCHARGE,
  CollectionMode.PAPER_HOME,
  CollectionMode.TELEPHONE,
  CollectionMode.OTHER,
];

/** The day a year before another one; the last of February for the leap day. */
function aYearBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - 1, month - 1, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/**
 * What to put right in an answer that staff write down.
 * @param today in London
 */
export function recordProblems(input: RecordFeedbackInput, today: string): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.need(
    recordedModes.includes(input.collectionMode),
    'collectionMode',
    'COLLECTION_MODE_NOT_RECORDED',
    'Choose paper, telephone or another way: the others come in by themselves.',
  );
  problems.needText('comment', input.comment ?? '', maxCommentLength);
  problems.need(
    input.receivedOn <= today,
    'receivedOn',
    'RECEIVED_ON_IN_FUTURE',
    'Give the day on which it came in: today or before.',
  );
  const late = input.receivedOn < aYearBefore(today);
  problems.needText(
    'lateBecause',
    input.lateBecause ?? '',
    500,
    late ? 'This came in more than a year ago. Say why it is entered now.' : undefined,
  );
  return problems.found;
}
