import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { OdsCode, Problems, tidyText, type FieldProblem } from '@wesaid/shared/types';
import { Field, InputType, Int } from 'type-graphql';
import { EventKind } from './event.enums.js';

/** An event, as the involvement team publishes it. */
@InputType({ description: 'An event, as the involvement team publishes it.' })
export class PublishEventInput {
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key publishes nothing twice. */
  @Field(() => String, {
    description:
      'A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key publishes nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that invites; you must be in its involvement team. */
  @Field(() => OdsCode, { description: 'The trust that invites; you must be in its involvement team.' })
  trust!: string;

  /** What happens there. */
  @Field(() => EventKind, { description: 'What happens there.' })
  kind!: EventKind;

  /** What it is called, in at most 200 characters. */
  @Field(() => String, { description: 'What it is called, in at most 200 characters.' })
  title!: string;

  /** What happens, for whom it is, and what comes of it, in at most 4000 characters. */
  @Field(() => String, {
    description: 'What happens, for whom it is, and what comes of it, in at most 4000 characters.',
  })
  description!: string;

  /** When it begins; not in the past. */
  @Field(() => Date, { description: 'When it begins; not in the past.' })
  startsAt!: Date;

  /** When it ends; after it begins. */
  @Field(() => Date, { description: 'When it ends; after it begins.' })
  endsAt!: Date;

  /** Where it is, in at most 200 characters. */
  @Field(() => String, { description: 'Where it is, in at most 200 characters.' })
  venue!: string;

  /** Whether one can take part by computer or telephone. */
  @Field(() => Boolean, { description: 'Whether one can take part by computer or telephone.' })
  online!: boolean;

  /** Page where one can join or read more, beginning with `https://`, in at most 500 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      'Page where one can join or read more, beginning with `https://`, in at most 500 characters.',
  })
  url?: string | null;

  /** Who holds it, in at most 200 characters. */
  @Field(() => String, { nullable: true, description: 'Who holds it, in at most 200 characters.' })
  host?: string | null;

  /** How people get in and take part, in at most 1000 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'How people get in and take part, in at most 1000 characters.',
  })
  access?: string | null;

  /** How many people can come, 1 to 10000; absent when there is no limit. */
  @Field(() => Int, {
    nullable: true,
    description: 'How many people can come, 1 to 10000; absent when there is no limit.',
  })
  capacity?: number | null;
}

/** The texts that must be written, and the most characters that each may have. */
const texts = { title: 200, description: 4_000, venue: 200 } as const;

/** The texts that may be left out. */
const furtherTexts = { url: 500, host: 200, access: 1_000 } as const;

/** What the caller has to put right before an event can be published; empty when nothing. */
export function problemsIn(input: PublishEventInput, now: Date): FieldProblem[] {
  const problems = new Problems(idempotencyKeyProblems(input.idempotencyKey));
  for (const [path, most] of Object.entries(texts) as [keyof typeof texts, number][]) {
    problems.needText(path, input[path], most, `Write the ${path}.`);
  }
  for (const [path, most] of Object.entries(furtherTexts) as [keyof typeof furtherTexts, number][]) {
    problems.needText(path, input[path] ?? '', most);
  }
  const { startsAt, endsAt, capacity } = input;
  const url = tidyText(input.url);
  problems.need(startsAt >= now, 'startsAt', 'STARTS_AT_PAST', 'Give a time that is still to come.');
  problems.need(endsAt > startsAt, 'endsAt', 'ENDS_AT_TOO_EARLY', 'Give a time after the beginning.');
  problems.need(
    url === null || isWebPage(url),
    'url',
    'URL_NOT_HTTPS',
    'Give an address that begins with https://.',
  );
  const fits = capacity === null || capacity === undefined || (capacity >= 1 && capacity <= 10_000);
  problems.need(fits, 'capacity', 'CAPACITY_OUT_OF_RANGE', 'Give 1 to 10000, or leave it out.');
  return problems.found;
}

const isWebPage = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
