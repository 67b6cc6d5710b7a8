import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, tidyText, type FieldProblem } from '@wesaid/shared/types';
import { Field, ID, InputType } from 'type-graphql';
import { needContact, needTags } from '../contact-problems.js';

/** Somebody comes forward for an opportunity, on a page of the trust. */
@InputType({ description: 'Somebody comes forward for an opportunity, on a page of the trust.' })
export class ExpressInterestInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key keeps it once and gives the same receipt. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key keeps it once and gives the same receipt.',
  })
  idempotencyKey!: string;

  /** The opportunity; it must be open and of the trust of the page. */
  @Field(() => ID, { description: 'The opportunity; it must be open and of the trust of the page.' })
  opportunity!: string;

  /** What the person is called, in at most 200 characters. */
  @Field(() => String, { description: 'What the person is called, in at most 200 characters.' })
  name!: string;

  /** E-mail address; it or a telephone number is needed. */
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; it or a telephone number is needed.',
  })
  email?: string | null;

  /** Telephone number; it or an e-mail address is needed. */
  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; it or an e-mail address is needed.',
  })
  telephone?: string | null;

  /** What the person wants to say, in at most 2000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person wants to say, in at most 2000 characters.',
  })
  message?: string | null;

  /** What the person needs to take part, in at most 2000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person needs to take part, in at most 2000 characters.',
  })
  accessNeeds?: string | null;

  /** Whether the person agrees to be contacted about this. Without it nothing is taken, because nobody could answer. */
  @Field(() => Boolean, {
    description:
      'Whether the person agrees to be contacted about this. Without it nothing is taken, because nobody could answer.',
  })
  mayContact!: boolean;

  /** Whether the person also asks to be put on the register of involved people. */
  @Field(() => Boolean, {
    description: 'Whether the person also asks to be put on the register of involved people.',
  })
  joinRegister!: boolean;

  /** For the register: what the person wants to be asked about, at most 20, each in at most 100 characters. */
  @Field(() => [String], {
    nullable: true,
    description:
      'For the register: what the person wants to be asked about, at most 20, each in at most 100 characters.',
  })
  interests?: string[] | null;

  /** For the register: what the person can do, at most 20, each in at most 100 characters. */
  @Field(() => [String], {
    nullable: true,
    description: 'For the register: what the person can do, at most 20, each in at most 100 characters.',
  })
  skills?: string[] | null;

  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and is held. */
  @Field(() => String, {
    nullable: true,
    description:
      'A field that people never see; leave it empty. What fills it in is taken for a robot, and is held.',
  })
  website?: string | null;
}

/** What the person has to put right, seen from the input alone; empty when nothing. */
export function problemsIn(input: ExpressInterestInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  problems.need(tidyText(input.name) !== null, 'name', 'NAME_MISSING', 'Write your name.');
  needContact(problems, input);
  const reachable = tidyText(input.email) !== null || tidyText(input.telephone) !== null;
  const ask = 'Give an e-mail address or a telephone number, so that we can answer you.';
  problems.need(reachable, 'email', 'CONTACT_MISSING', ask);
  problems.needText('message', input.message ?? '', 2_000);
  needTags(problems, 'interests', input.interests);
  needTags(problems, 'skills', input.skills);
  const agree = 'Say that we may contact you about this: without it nobody could answer you.';
  problems.need(input.mayContact, 'mayContact', 'MAY_CONTACT_NEEDED', agree);
  return problems.found;
}

/** What is said when people cannot come forward, or there is no such opportunity on this page. */
export const notOpen: FieldProblem = {
  path: 'opportunity',
  code: 'OPPORTUNITY_NOT_OPEN',
  message: 'This opportunity is no longer open. Choose another one.',
};
