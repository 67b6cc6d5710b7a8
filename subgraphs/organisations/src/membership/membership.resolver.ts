import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { Grant } from './grant.type.js';
import { Membership } from './membership.entity.js';
import { MembershipService } from './membership.service.js';

const MembershipConnection = connectionOf(Membership, 'Membership');

@Resolver(() => Trust)
export class MembershipResolver {
  @Directive('@inaccessible')
  @Query(() => [Grant], {
    description: 'The memberships of a person that are in force now. For the gateway only.',
  })
  viewerGrants(
    @Arg('issuer', () => String) issuer: string,
    @Arg('subject', () => String) subject: string,
    @Ctx() context: RequestContext,
  ): Promise<Grant[]> {
    return context.get(MembershipService).grantsOf(issuer, subject);
  }

  @Query(() => MembershipConnection, {
    description:
      "The viewer's own memberships, ended ones included, newest first. Fails with UNAUTHENTICATED for who is not signed in.",
  })
  myMemberships(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Membership>> {
    return context.get(MembershipService).mine(page);
  }

  @FieldResolver(() => MembershipConnection, {
    description:
      "The memberships at the trust, ended ones included, newest first. Fails with FORBIDDEN for who is not of the trust's web team.",
  })
  memberships(
    @Root() trust: Trust,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Membership>> {
    return context.get(MembershipService).ofTrust(trust, page);
  }
}
