import { Signal } from '@wesaid/shared/disclosure';
import { LocalDate, OdsCode, ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InsightSource } from './insight.enums.js';

/** What somebody published about a trust, to be cited. */
@InputType({ description: 'What somebody published about a trust, to be cited.' })
export class CiteInsightInput {
  /** Made for this insight, 8 to 255 characters; a repeat with the same key cites nothing twice. */
  @Field(() => String, {
    description:
      'Made for this insight, 8 to 255 characters; a repeat with the same key cites nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that it is about. */
  @Field(() => OdsCode, { description: 'The trust that it is about.' })
  trust!: string;

  /** The service that it is about; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that it is about; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** Who found it out. */
  @Field(() => InsightSource, { description: 'Who found it out.' })
  source!: InsightSource;

  /** Name of the body that published it, such as Healthwatch Leicester and Leicestershire; null or absent for none. */
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the body that published it, such as Healthwatch Leicester and Leicestershire; null or absent for none.',
  })
  sourceOrganisation?: string | null;

  /** What it is called, at most 200 characters. */
  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  title!: string;

  /** How to cite it: author, title, publisher, year. At most 500 characters. */
  @Field(() => String, {
    description: 'How to cite it: author, title, publisher, year. At most 500 characters.',
  })
  citation!: string;

  /** Where it can be read, beginning with https://; null or absent when it is on no website. */
  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read, beginning with https://; null or absent when it is on no website.',
  })
  link?: string | null;

  /** Day on which it was published. */
  @Field(() => LocalDate, { description: 'Day on which it was published.' })
  publishedOn!: string;

  /** First day of the time that it is about; null or absent when it does not say. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the time that it is about; null or absent when it does not say.',
  })
  periodFrom?: string | null;

  /** Last day of the time that it is about; null or absent when it does not say. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the time that it is about; null or absent when it does not say.',
  })
  periodTo?: string | null;

  /** Which way it points: PRAISE, MIXED or CONCERN. */
  @Field(() => Signal, { description: 'Which way it points: PRAISE, MIXED or CONCERN.' })
  signal!: Signal;

  /** A passage, word for word, at most 300 characters; null or absent for none. */
  @Field(() => String, {
    nullable: true,
    description: 'A passage, word for word, at most 300 characters; null or absent for none.',
  })
  quotation?: string | null;

  /** By which licence or right the passage is quoted; needed with a passage. At most 200 characters. */
  @Field(() => String, {
    nullable: true,
    description:
      'By which licence or right the passage is quoted; needed with a passage. At most 200 characters.',
  })
  licence?: string | null;

  /** What it is about, at most 20 themes; none by default. */
  @Field(() => [ThemeCode], {
    defaultValue: [],
    description: 'What it is about, at most 20 themes; none by default.',
  })
  themes!: string[];
}

/** Names an insight and the version of it that was read. */
@InputType({ description: 'Names an insight and the version of it that was read.' })
export class InsightVersionInput {
  /** The insight. */
  @Field(() => ID, { description: 'The insight.' })
  insight!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** The days of a body that publishes, in place of what was said before. */
@InputType({ description: 'The days of a body that publishes, in place of what was said before.' })
export class DateSourceOrganisationInput {
  /** The body. */
  @Field(() => ID, { description: 'The body.' })
  sourceOrganisation!: string;

  /** First day of its being; null or absent when it is not known. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of its being; null or absent when it is not known.',
  })
  validFrom?: string | null;

  /** Last day of its being; null or absent while it goes on. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of its being; null or absent while it goes on.',
  })
  validTo?: string | null;

  /** Name of the body that took over its work; null or absent for none. At most 200 characters. */
  @Field(() => String, {
    nullable: true,
    description: 'Name of the body that took over its work; null or absent for none. At most 200 characters.',
  })
  successor?: string | null;
}
