import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType } from 'type-graphql';
import { ReplyChannel } from '../case/case.enums.js';

const maxNoteCharacters = 4_000;

/** That the team and the person were in contact. */
@InputType({ description: 'That the team and the person were in contact.' })
export class RecordCaseContactInput {
  /** Made for this contact, 8 to 255 characters; a repeat with the same key records nothing twice. */
  @Field(() => String, {
    description:
      'Made for this contact, 8 to 255 characters; a repeat with the same key records nothing twice.',
  })
  idempotencyKey!: string;

  /** The case. */
  @Field(() => ID, { description: 'The case.' })
  case!: string;

  /** How they were in contact. */
  @Field(() => ReplyChannel, { description: 'How they were in contact.' })
  channel!: ReplyChannel;

  /** What was said, at most 4,000 characters. */
  @Field(() => String, { description: 'What was said, at most 4,000 characters.' })
  note!: string;
}

/** What the caller has to put right before a contact can be recorded; empty when nothing. */
export function contactProblems({ idempotencyKey, note }: RecordCaseContactInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(idempotencyKey));
  problems.needText('note', note, maxNoteCharacters, 'Write what was said.');
  return problems.found;
}
