import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DirectorateScorecardService } from './directorate-scorecard.service.js';
import { DirectorateScorecard } from './directorate-scorecard.types.js';

@Resolver(() => DirectorateScorecard)
export class DirectorateScorecardResolver {
  @Query(() => DirectorateScorecard, {
    description:
      'Share of the themes that people raised with a published response and with an action, for each directorate, for the experience team and service leads of the trust. Service leads see their services only.',
  })
  directorateScorecard(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('from', () => LocalDate, { description: 'First day on which the answers came in.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'Last day on which the answers came in, at most a year after the first.',
    })
    to: string,
    @Ctx() context: RequestContext,
  ): Promise<DirectorateScorecard> {
    return context.get(DirectorateScorecardService).of(trust, from, to);
  }
}
