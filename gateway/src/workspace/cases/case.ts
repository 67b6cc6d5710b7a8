import { distanceInWords, weekdayInWords } from '../days.js';

/** A case as it stands in a list. */
export interface CaseBrief {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly stage: 'RECEIVED' | 'ACKNOWLEDGED' | 'CLOSED';
  readonly summary: string;
  readonly receivedOn: string;
  readonly assignedTo: string | null;
  readonly dueOn: string | null;
  readonly dueFor: 'ACKNOWLEDGE' | 'RESPOND' | null;
  readonly overdue: boolean;
  /** Working days from tomorrow to the day that is due; null when nothing is due. */
  readonly workingDaysLeft: number | null;
}

/** A case with everything that the team works with. */
export interface CaseItem extends CaseBrief {
  readonly version: number;
  readonly held: boolean;
  readonly testMode: boolean;
  readonly words: string | null;
  readonly service: { readonly name: string } | null;
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly happenedOn: string | null;
  readonly outOfTime: boolean;
  readonly acknowledgeBy: string | null;
  readonly acknowledgedOn: string | null;
  readonly respondBy: string | null;
  readonly longStopOn: string | null;
  readonly escalatedOn: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly finding: string | null;
  readonly person: CasePerson | null;
  readonly behalf: { readonly name: string; readonly relationship: string; readonly right: string } | null;
  readonly contacts: { readonly nodes: readonly CaseContact[] };
  readonly readings: { readonly nodes: readonly { readonly readAt: string; readonly readBy: string }[] };
}

/** Who told the team, and how they want to be answered. */
export interface CasePerson {
  readonly channel: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly needs: string | null;
}

/** One time that the team and the person were in contact. */
export interface CaseContact {
  readonly id: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly channel: string;
  readonly note: string;
}

/** What waits for the team. */
export interface CaseDesk {
  readonly open: number;
  readonly toAcknowledge: number;
  readonly overdue: number;
  readonly dueWithinAWeek: number;
  readonly held: number;
}

/** What a person can want their words to be. */
export const kindChoices = [
  { value: 'CONCERN', label: 'Concern', hint: 'A worry or question to settle quickly (PALS)' },
  { value: 'COMPLAINT', label: 'Complaint', hint: 'Looked into by the regulations, with their clocks' },
  { value: 'COMMENT', label: 'Comment', hint: 'A remark or suggestion' },
  { value: 'COMPLIMENT', label: 'Compliment', hint: 'Praise or thanks' },
] as const;

/** How a person and the team reach each other. */
export const channelChoices = [
  { value: 'TELEPHONE', label: 'Telephone' },
  { value: 'EMAIL', label: 'E-mail' },
  { value: 'LETTER', label: 'Letter' },
  { value: 'NONE', label: 'Another way' },
] as const;

/** How a person wants to be answered. */
export const replyChoices = [
  { value: 'TELEPHONE', label: 'By telephone' },
  { value: 'EMAIL', label: 'By e-mail' },
  { value: 'LETTER', label: 'By letter' },
  { value: 'NONE', label: 'They want no answer', hint: 'A complaint is always answered' },
] as const;

/** By what right somebody acts for another person. */
export const rightChoices = [
  { value: 'PERSON_AGREED', label: 'The person asked them to' },
  { value: 'CHILD', label: 'The person is a child' },
  { value: 'LACKS_CAPACITY', label: 'The person cannot decide on it themselves' },
  { value: 'HAS_DIED', label: 'The person has died' },
] as const;

/** What was found about a complaint. */
export const outcomeChoices = [
  { value: 'UPHELD', label: 'Upheld', hint: 'The evidence supports it' },
  { value: 'PARTLY_UPHELD', label: 'Partly upheld', hint: 'Some of its issues are upheld, not all' },
  { value: 'NOT_UPHELD', label: 'Not upheld', hint: 'There is no evidence for any part of it' },
] as const;

/** How far the team is, in words. */
export const stageWords: Readonly<Record<CaseBrief['stage'], string>> = {
  RECEIVED: 'New',
  ACKNOWLEDGED: 'Being worked on',
  CLOSED: 'Closed',
};

/** A choice's words. */
export const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** What the team owes the person and by when: "Acknowledge by Thursday 3 December 2026, in 2 working days". */
export function dueWords(
  { dueFor, dueOn, workingDaysLeft }: Pick<CaseBrief, 'dueFor' | 'dueOn' | 'workingDaysLeft'>,
  today: string,
): string {
  if (!dueFor || !dueOn) return 'Nothing is due';
  const duty = dueFor === 'ACKNOWLEDGE' ? 'Acknowledge' : 'Answer';
  const distance =
    workingDaysLeft === null || workingDaysLeft < 2
      ? distanceInWords(dueOn, today)
      : `in ${workingDaysLeft} working days`;
  return `${duty} by ${weekdayInWords(dueOn)}, ${distance}`;
}
