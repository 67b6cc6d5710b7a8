import type { RequestContext } from '@wesaid/shared/server';
import { PageArgs, type Page } from '@wesaid/shared/types';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import type { Committee } from './committee.entity.js';
import { CommitteeConnection } from './committee.resolver.js';
import { CommitteeService } from './committee.service.js';

/** What committees add to a trust. */
@Resolver(() => TrustReference)
export class TrustCommitteesResolver {
  @FieldResolver(() => CommitteeConnection, {
    nullable: true,
    description:
      'The committees of the trust that you may see, in the order in which they were set up: all for its safety specialists, your own for people who sit on some, none for everybody else. Null, with an error, while they cannot be read.',
  })
  committees(
    @Root() trust: TrustReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Committee>> {
    return context.get(CommitteeService).ofTrust(trust.odsCode, page);
  }
}
