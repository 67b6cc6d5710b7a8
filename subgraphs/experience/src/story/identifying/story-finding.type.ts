import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What a finding may show about somebody. */
export enum StoryFindingKind {
  NAME = 'NAME',
  STAFF_NAME = 'STAFF_NAME',
  DATE = 'DATE',
  TIME = 'TIME',
  AGE = 'AGE',
  GENDER = 'GENDER',
  CONTACT = 'CONTACT',
}

registerEnumType(StoryFindingKind, {
  name: 'StoryFindingKind',
  description: 'What a finding may show about somebody.',
  valuesConfig: {
    NAME: { description: 'A name of a person or place.' },
    STAFF_NAME: { description: 'A name of a member of staff.' },
    DATE: { description: 'A day, month or year.' },
    TIME: { description: 'A time of day.' },
    AGE: { description: 'How old somebody is.' },
    GENDER: { description: 'Whether somebody is a woman or a man, by what they are called.' },
    CONTACT: { description: 'An e-mail address, a telephone number, a postcode or an NHS number.' },
  },
});

/** Something in a text that may show who somebody is. A machine found it; a person decides. */
@ObjectType({
  description: 'Something in a text that may show who somebody is. A machine found it; a person decides.',
})
export class StoryFinding {
  /** What it may show. */
  @Field(() => StoryFindingKind, { description: 'What it may show.' })
  kind!: StoryFindingKind;

  /** Where it begins in the text, counted in UTF-16 units from 0. */
  @Field(() => Int, { description: 'Where it begins in the text, counted in UTF-16 units from 0.' })
  start!: number;

  /** Where it ends: the first unit after it. */
  @Field(() => Int, { description: 'Where it ends: the first unit after it.' })
  end!: number;

  /** The words that were found. */
  @Field(() => String, { description: 'The words that were found.' })
  text!: string;

  /** What could stand there instead; null where only a person can tell. */
  @Field(() => String, {
    nullable: true,
    description: 'What could stand there instead; null where only a person can tell.',
  })
  suggestion!: string | null;
}
