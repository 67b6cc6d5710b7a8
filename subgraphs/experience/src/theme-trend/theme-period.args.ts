import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { ArgsType, Field, ID } from 'type-graphql';

/** Which comments are meant: of a trust or some of its services, and of which days. */
@ArgsType()
export class ThemePeriodArgs {
  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** Only comments about one of these services, such as those of a site; all by default. */
  @Field(() => [ID], {
    nullable: true,
    description: 'Only comments about one of these services, such as those of a site; all by default.',
  })
  services?: string[] | null;

  /** First day on which comments came in. */
  @Field(() => LocalDate, { description: 'First day on which comments came in.' })
  from!: string;

  /** Last day on which comments came in, at most two years after the first. */
  @Field(() => LocalDate, {
    description: 'Last day on which comments came in, at most two years after the first.',
  })
  to!: string;
}
