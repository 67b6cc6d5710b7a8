import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';

/** A meeting to hold. */
@InputType({ description: 'A meeting to hold.' })
export class ScheduleMeetingInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same meeting. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key gives the same meeting.',
  })
  idempotencyKey!: string;

  /** The committee that meets; you must be a safety specialist of its trust. */
  @Field(() => ID, { description: 'The committee that meets; you must be a safety specialist of its trust.' })
  committee!: string;

  /** What it is called, in at most 200 characters. */
  @Field(() => String, { description: 'What it is called, in at most 200 characters.' })
  title!: string;

  /** When it begins. */
  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt!: Date;

  /** When it ends; within a day after it begins. */
  @Field(() => GraphQLISODateTime, { description: 'When it ends; within a day after it begins.' })
  endsAt!: Date;

  /** Where it is, in words, in at most 300 characters. */
  @Field(() => String, { description: 'Where it is, in words, in at most 300 characters.' })
  place!: string;

  /** Address at which people join online, beginning with https://; null or absent when they cannot. */
  @Field(() => String, {
    nullable: true,
    description:
      'Address at which people join online, beginning with https://; null or absent when they cannot.',
  })
  url?: string | null;
}

/** One thing that a meeting will talk about. */
@InputType({ description: 'One thing that a meeting will talk about.' })
export class AgendaItemInput {
  /** What it is about, in at most 300 characters. An item that keeps its title keeps its papers. */
  @Field(() => String, {
    description:
      'What it is about, in at most 300 characters. An item that keeps its title keeps its papers.',
  })
  title!: string;

  /** Who leads it, by name or post, in at most 200 characters; null or absent when that is open. */
  @Field(() => String, {
    nullable: true,
    description:
      'Who leads it, by name or post, in at most 200 characters; null or absent when that is open.',
  })
  lead?: string | null;

  /** How many minutes it is given, 1 to 600; null or absent when that is open. */
  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes it is given, 1 to 600; null or absent when that is open.',
  })
  minutes?: number | null;
}

/** The whole agenda of a meeting. */
@InputType({ description: 'The whole agenda of a meeting.' })
export class SetAgendaInput {
  /** The meeting; you must be a safety specialist of its trust. */
  @Field(() => ID, { description: 'The meeting; you must be a safety specialist of its trust.' })
  meeting!: string;

  /** The version of the meeting that you have read. */
  @Field(() => Int, { description: 'The version of the meeting that you have read.' })
  expectedVersion!: number;

  /** Everything on the agenda, in order, at most 50 items. What is not among them is taken off; its papers stay with the meeting. */
  @Field(() => [AgendaItemInput], {
    description:
      'Everything on the agenda, in order, at most 50 items. What is not among them is taken off; its papers stay with the meeting.',
  })
  items!: AgendaItemInput[];
}

const dayMillis = 86_400_000;

/** What the caller has to put right before a meeting can be held; empty when nothing. */
export function problemsInMeeting(input: ScheduleMeetingInput): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  const { startsAt, endsAt, url } = input;
  problems.needText('title', input.title, 200, 'Write what it is called.');
  const lasts = endsAt.getTime() - startsAt.getTime();
  const fits = lasts > 0 && lasts <= dayMillis;
  problems.need(fits, 'endsAt', 'ENDS_AT_INVALID', 'Give a time after the beginning, within a day of it.');
  problems.needText('place', input.place, 300, 'Write where it is.');
  const isAddress = !url || (url.length <= 500 && url.startsWith('https://') && URL.canParse(url));
  problems.need(isAddress, 'url', 'URL_INVALID', 'Give an address that begins with https://.');
  return problems.found;
}

/** What the caller has to put right in an agenda; empty when nothing. */
export function problemsInAgenda({ items }: SetAgendaInput): FieldProblem[] {
  const problems = new Problems();
  problems.need(items.length <= 50, 'items', 'TOO_MANY_ITEMS', 'Use 50 items or fewer.');
  items.forEach(({ title, lead, minutes }, index) => {
    const item = new Problems();
    item.needText('title', title, 300, 'Write what it is about.');
    item.needText('lead', lead ?? '', 200);
    const fits = minutes === null || minutes === undefined || (minutes >= 1 && minutes <= 600);
    item.need(fits, 'minutes', 'MINUTES_INVALID', 'Give 1 to 600 minutes, or nothing.');
    problems.found.push(...item.found.map((found) => ({ ...found, path: `items.${index}.${found.path}` })));
  });
  return problems.found;
}
