import { Field, Int, ObjectType } from 'type-graphql';
import { ThemeReference } from '../reference/theme.reference.js';

/** One theme that somebody found in an answer. */
@ObjectType({ description: 'One theme that somebody found in an answer.' })
export class ThemeLabel {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** Number of the version of the taxonomy that the label was given by. */
  @Field(() => Int, { description: 'Number of the version of the taxonomy that the label was given by.' })
  taxonomyVersion!: number;
}
