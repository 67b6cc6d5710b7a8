import { Problems, type FieldProblem } from '@wesaid/shared/types';
import type { Case } from '../case/case.entity.js';
import { CaseKind, CaseStage, ReplyChannel } from '../case/case.enums.js';
import type {
  AcknowledgeCaseInput,
  AgreeResponseDayInput,
  AssignCaseInput,
  CloseCaseInput,
  EscalateCaseInput,
} from './work.inputs.js';

const maxMessageCharacters = 4_000;
const maxNameCharacters = 200;
const maxFindingCharacters = 10_000;

/** Day 0 of the clocks of a case. */
const madeOn = ({ escalatedOn, receivedOn }: Case): string => escalatedOn ?? receivedOn;

function forOpen({ stage }: Case): Problems {
  const problems = new Problems();
  problems.need(stage !== CaseStage.CLOSED, 'case', 'CASE_CLOSED', 'This case is closed.');
  return problems;
}

/** What stands in the way of an acknowledgement. */
export function acknowledgeProblems(
  found: Case,
  channel: ReplyChannel,
  { on, message }: AcknowledgeCaseInput,
  today: string,
): FieldProblem[] {
  const problems = forOpen(found);
  const early = 'The person has been told already.';
  problems.need(found.stage !== CaseStage.ACKNOWLEDGED, 'case', 'CASE_ACKNOWLEDGED', early);
  if (on) {
    problems.need(on <= today, 'on', 'ON_IN_FUTURE', 'Give today or an earlier day.');
    problems.need(
      on >= madeOn(found),
      'on',
      'ON_TOO_EARLY',
      'Give the day on which it came in, or a later one.',
    );
  }
  if (message) {
    problems.needText('message', message, maxMessageCharacters);
    problems.need(
      channel === ReplyChannel.EMAIL,
      'message',
      'MESSAGE_NEEDS_EMAIL',
      'This person does not want to be answered by e-mail. Tell them otherwise and leave the message out.',
    );
  }
  return problems.found;
}

/** What stands in the way of an assignment. */
export function assignProblems(found: Case, { assignedTo }: AssignCaseInput): FieldProblem[] {
  const problems = forOpen(found);
  if (assignedTo) problems.needText('assignedTo', assignedTo, maxNameCharacters);
  return problems.found;
}

/** What stands in the way of a concern becoming a complaint. */
export function escalateProblems(found: Case, { personAgreed }: EscalateCaseInput): FieldProblem[] {
  const problems = forOpen(found);
  problems.need(
    found.kind === CaseKind.CONCERN,
    'case',
    'CASE_NOT_A_CONCERN',
    'Only a concern can become a complaint.',
  );
  problems.need(
    personAgreed,
    'personAgreed',
    'PERSON_HAS_NOT_AGREED',
    'Ask the person first: it becomes a complaint only if they want it.',
  );
  return problems.found;
}

/** What stands in the way of another day for the answer. */
export function agreeProblems(
  found: Case,
  { respondBy }: AgreeResponseDayInput,
  today: string,
): FieldProblem[] {
  const problems = forOpen(found);
  problems.need(respondBy >= today, 'respondBy', 'RESPOND_BY_IN_PAST', 'Give today or a later day.');
  problems.need(
    found.longStopOn === null || today <= found.longStopOn || respondBy <= found.longStopOn,
    'respondBy',
    'AGREED_TOO_LATE',
    'A longer period has to be agreed before the six months end. Write to the person, explain why, and answer as soon as you can.',
  );
  return problems.found;
}

/** What stands in the way of closing a case. */
export function closeProblems(found: Case, { outcome, finding }: CloseCaseInput): FieldProblem[] {
  const problems = forOpen(found);
  if (found.kind === CaseKind.COMPLAINT) {
    problems.need(Boolean(outcome), 'outcome', 'OUTCOME_MISSING', 'Say what was found about the complaint.');
  } else {
    const message = 'Only a complaint has an outcome. Leave it out.';
    problems.need(!outcome, 'outcome', 'OUTCOME_NOT_WANTED', message);
  }
  if (finding) problems.needText('finding', finding, maxFindingCharacters);
  return problems.found;
}
