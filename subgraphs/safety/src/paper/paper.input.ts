import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType } from 'type-graphql';

/** An uploaded file that is to be read for a meeting. */
@InputType({ description: 'An uploaded file that is to be read for a meeting.' })
export class AddPaperInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same paper. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same paper.',
  })
  idempotencyKey!: string;

  /** The meeting; you must be a safety specialist of its trust. */
  @Field(() => ID, { description: 'The meeting; you must be a safety specialist of its trust.' })
  meeting!: string;

  /** What it is called, in at most 200 characters. */
  @Field(() => String, { description: 'What it is called, in at most 200 characters.' })
  title!: string;

  /** What `POST /files/safety` answered when you sent the file. It is good for one paper, within a day, and for you alone. */
  @Field(() => ID, {
    description:
      'What `POST /files/safety` answered when you sent the file. It is good for one paper, within a day, and for you alone.',
  })
  upload!: string;

  /** The item of the meeting's agenda that it is read for; null or absent for the meeting as a whole. */
  @Field(() => ID, {
    nullable: true,
    description:
      "The item of the meeting's agenda that it is read for; null or absent for the meeting as a whole.",
  })
  agendaItem?: string | null;
}

/** What the caller has to put right before a paper can be added; empty when nothing. */
export function problemsInPaper(input: AddPaperInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.needText('title', input.title, 200, 'Write what it is called.');
  return problems.found;
}
