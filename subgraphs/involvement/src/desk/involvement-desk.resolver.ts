import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode } from '@wesaid/shared/types';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { InvolvementDeskService } from './involvement-desk.service.js';
import { InvolvementDesk } from './involvement-desk.type.js';

@Resolver(() => InvolvementDesk)
export class InvolvementDeskResolver {
  @Query(() => InvolvementDesk, {
    description:
      'What waits for the involvement team of a trust, for that team. FORBIDDEN for everybody else.',
  })
  involvementDesk(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<InvolvementDesk> {
    return context.get(InvolvementDeskService).of(trust);
  }
}
