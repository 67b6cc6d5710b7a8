import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, ObjectType } from 'type-graphql';

/** Words of a person that are published with their permission, without what staff took out. */
@ObjectType({
  description: 'Words of a person that are published with their permission, without what staff took out.',
})
export class PublishedComment {
  /** Identifier of what is published; it is none of the answer. */
  @Field(() => ID, { description: 'Identifier of what is published; it is none of the answer.' })
  id!: string;

  /** The words. */
  @Field(() => String, { description: 'The words.' })
  words!: string;

  /** Language of the words (BCP 47); null when it is not known. */
  @Field(() => String, {
    nullable: true,
    description: 'Language of the words (BCP 47); null when it is not known.',
  })
  language!: string | null;

  /** Day in London on which they were published. */
  @Field(() => LocalDate, { description: 'Day in London on which they were published.' })
  publishedOn!: string;

  /** Whether it was generated for demonstration: nobody said this. */
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration: nobody said this.' })
  synthetic!: boolean;

  at!: Date;
  serviceId!: string | null;
}
