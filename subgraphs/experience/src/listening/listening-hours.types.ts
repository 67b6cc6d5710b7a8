import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Span } from './reads-now.js';

/** A span of a weekday in which somebody reads what comes in. */
@ObjectType('ListeningSpan', { description: 'A span of a weekday in which somebody reads what comes in.' })
@InputType('ListeningSpanInput', {
  description: 'A span of a weekday in which somebody reads what comes in.',
})
export class ListeningSpan implements Span {
  /** 1 (Monday) to 7 (Sunday). */
  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  day!: number;

  /** First minute, by the clock in London, such as `09:00`. */
  @Field(() => String, { description: 'First minute, by the clock in London, such as `09:00`.' })
  from!: string;

  /** First minute after it, such as `17:00`. */
  @Field(() => String, { description: 'First minute after it, such as `17:00`.' })
  to!: string;
}

/** When somebody of a trust reads what people say, told before they send. */
@ObjectType({ description: 'When somebody of a trust reads what people say, told before they send.' })
export class ListeningHours {
  /** What people are told, in the language asked for or else in English. */
  @Field(() => String, {
    description: 'What people are told, in the language asked for or else in English.',
  })
  sentence!: string;

  /** Whether somebody reads at this moment. */
  @Field(() => Boolean, { description: 'Whether somebody reads at this moment.' })
  readsNow!: boolean;

  /** When somebody reads, in the order of the week; bank holidays are not left out. */
  @Field(() => [ListeningSpan], {
    description: 'When somebody reads, in the order of the week; bank holidays are not left out.',
  })
  hours!: ListeningSpan[];

  /** Who reads, such as "the patient experience team". */
  @Field(() => String, { description: 'Who reads, such as "the patient experience team".' })
  reader!: string;

  /** Rises with every change; send it as `expectedVersion`. */
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version!: number;
}

/** A sentence in one language. */
@InputType({ description: 'A sentence in one language.' })
export class ListeningSentenceInput {
  /** Language (BCP 47), such as `en` or `cy`. */
  @Field(() => String, { description: 'Language (BCP 47), such as `en` or `cy`.' })
  language!: string;

  /** What people are told before they send, at most 500 characters. */
  @Field(() => String, { description: 'What people are told before they send, at most 500 characters.' })
  text!: string;
}

/** When a trust reads what people say. It replaces what was said before. */
@InputType({ description: 'When a trust reads what people say. It replaces what was said before.' })
export class SetListeningHoursInput {
  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The `version` that was read; 0 when nothing was set before. */
  @Field(() => Int, { description: 'The `version` that was read; 0 when nothing was set before.' })
  expectedVersion!: number;

  /** When somebody reads, at most 28 spans; empty: nobody has fixed hours. */
  @Field(() => [ListeningSpan], {
    description: 'When somebody reads, at most 28 spans; empty: nobody has fixed hours.',
  })
  hours!: ListeningSpan[];

  /** Who reads, at most 200 characters. */
  @Field(() => String, { description: 'Who reads, at most 200 characters.' })
  reader!: string;

  /** What people are told, each language once, English among them. */
  @Field(() => [ListeningSentenceInput], {
    description: 'What people are told, each language once, English among them.',
  })
  sentences!: ListeningSentenceInput[];
}

/** An answer came in that may speak of danger. */
@ObjectType({ description: 'An answer came in that may speak of danger.' })
export class AttentionAlert {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  /** When it came in. */
  @Field(() => Date, { description: 'When it came in.' })
  raisedAt!: Date;

  /** Whether it came in while nobody reads, by the hours of the trust; false where it has set none. */
  @Field(() => Boolean, {
    description:
      'Whether it came in while nobody reads, by the hours of the trust; false where it has set none.',
  })
  outOfHours!: boolean;

  /** When somebody said that they have seen it; null while nobody has. */
  @Field(() => Date, {
    nullable: true,
    description: 'When somebody said that they have seen it; null while nobody has.',
  })
  seenAt!: Date | null;

  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;
}
