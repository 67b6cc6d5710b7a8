import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';
import { ThemeReference } from '../reference/theme.reference.js';

/** That a question asks about what is important, and who signed that off. */
@ObjectType({ description: 'That a question asks about what is important, and who signed that off.' })
export class QuestionReview {
  /** The themes that matter to patients and that it asks about. */
  @Field(() => [ThemeReference], {
    description: 'The themes that matter to patients and that it asks about.',
  })
  patientThemes!: ThemeReference[];

  /** The themes that matter to the trust and that it asks about. */
  @Field(() => [ThemeReference], {
    description: 'The themes that matter to the trust and that it asks about.',
  })
  trustThemes!: ThemeReference[];

  /** Who signed it off, by name or job as they gave it. */
  @Field(() => String, { description: 'Who signed it off, by name or job as they gave it.' })
  signedOffBy!: string;

  /** Day in London on which it was signed off. */
  @Field(() => LocalDate, { description: 'Day in London on which it was signed off.' })
  signedOffOn!: string;
}
