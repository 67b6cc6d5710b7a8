import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKind, QuestionProvenance } from './question.enums.js';
import { QuestionWording } from './question-wording.type.js';

/** A question of a trust's bank, from which questionnaires are made. For its staff who work with what people write. */
@Entity({ tableName: 'survey_question' })
@ObjectType({
  description:
    "A question of a trust's bank, from which questionnaires are made. For its staff who work with what people write.",
})
export class SurveyQuestion extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** Its name for machines, such as `felt-heard`. It never changes. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name for machines, such as `felt-heard`. It never changes.' })
  code!: string;

  /** How it is answered. It never changes. */
  @Property({ type: 'text' })
  @Field(() => QuestionKind, { description: 'How it is answered. It never changes.' })
  kind!: QuestionKind;

  /** Where it comes from. */
  @Property({ type: 'text' })
  @Field(() => QuestionProvenance, { description: 'Where it comes from.' })
  provenance!: QuestionProvenance;

  /** With whom it was designed; null unless it is co-designed. Plain text without names of people. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'With whom it was designed; null unless it is co-designed. Plain text without names of people.',
  })
  designedWith: string | null = null;

  /** Day on which it was designed; null unless it is co-designed. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which it was designed; null unless it is co-designed.',
  })
  designedOn: string | null = null;

  /** Codes of its options in their order, the same in every language; none for free text. They never change. */
  @Property({ type: 'string[]' })
  @Field(() => [String], {
    description:
      'Codes of its options in their order, the same in every language; none for free text. They never change.',
  })
  optionCodes: string[] = [];

  /** Codes of the options that its measure counts, such as "Yes" of "Did you feel heard?"; none when it has no measure. */
  @Property({ type: 'string[]' })
  @Field(() => [String], {
    description:
      'Codes of the options that its measure counts, such as "Yes" of "Did you feel heard?"; none when it has no measure.',
  })
  favourableCodes: string[] = [];

  /** The question in each of its languages; English is always there. */
  @Property({ type: 'json' })
  @Field(() => [QuestionWording], {
    description: 'The question in each of its languages; English is always there.',
  })
  wordings: QuestionWording[] = [];

  @Property({ type: 'string[]' })
  patientThemeCodes: string[] = [];

  @Property({ type: 'string[]' })
  trustThemeCodes: string[] = [];

  @Property({ type: 'smallint', nullable: true })
  taxonomyVersion: number | null = null;

  @Property({ type: 'text', nullable: true })
  signedOffBy: string | null = null;

  @Property({ type: 'date', nullable: true })
  signedOffOn: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  signedOffSubject: string | null = null;

  /** Whether it was generated for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
