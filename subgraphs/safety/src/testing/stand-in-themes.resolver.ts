import { ThemeCode } from '@wesaid/shared/types';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType('StandInTheme')
class StandInTheme {
  @Field(() => ThemeCode)
  code!: string;

  @Field(() => StandInTheme, { nullable: true })
  parent!: StandInTheme | null;
}

/** The taxonomy of the tests: one major theme and one below it. */
@Resolver()
export class StandInThemes {
  @Query(() => [StandInTheme])
  themes(): StandInTheme[] {
    const major = { code: 'medication-and-pain', parent: null };
    return [major, { code: 'medication', parent: major }];
  }
}
