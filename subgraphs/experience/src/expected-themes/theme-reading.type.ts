import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What came of the model's reading of a comment. */
export enum ThemeReadingOutcome {
  TOLD = 'TOLD',
  NOT_SURE = 'NOT_SURE',
  FOR_PEOPLE = 'FOR_PEOPLE',
}

registerEnumType(ThemeReadingOutcome, {
  name: 'ThemeReadingOutcome',
  description: "What came of the model's reading of a comment.",
  valuesConfig: {
    TOLD: { description: 'It expects at least one theme: see the findings of kind THEME.' },
    NOT_SURE: { description: 'It does not know: no theme is more likely than not.' },
    FOR_PEOPLE: {
      description: 'It was not asked: the words are of another language, or too few. People read these.',
    },
  },
});

/** That the model of themes has read a comment. */
@ObjectType({ description: 'That the model of themes has read a comment.' })
export class ThemeReading {
  /** What came of it. */
  @Field(() => ThemeReadingOutcome, { description: 'What came of it.' })
  outcome!: ThemeReadingOutcome;

  /** Name and version of the model. */
  @Field(() => String, { description: 'Name and version of the model.' })
  model!: string;

  /** When it was read. */
  @Field(() => Date, { description: 'When it was read.' })
  readAt!: Date;
}
