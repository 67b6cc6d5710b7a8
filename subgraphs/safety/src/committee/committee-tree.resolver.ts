import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Committee } from './committee.entity.js';
import { mayManageCommittees } from './committee.policy.js';
import { CommitteeComposition } from './committee-composition.type.js';
import { CommitteeTreeService } from './committee-tree.service.js';

/** Where a committee stands, and who it is made of. */
@Resolver(() => Committee)
export class CommitteeTreeResolver {
  @FieldResolver(() => [Committee], {
    description:
      'The committees that report to it, as far as you may see them, in the order in which they were set up.',
  })
  children(@Root() committee: Committee, @Ctx() context: RequestContext): Promise<Committee[]> {
    return context.get(CommitteeTreeService).children(committee);
  }

  @FieldResolver(() => [CommitteeComposition], {
    description:
      'How many people sit on it today, by role: how many of them are patient safety partners. Everybody who may see the committee sees it; who they are is for the safety specialists.',
  })
  composition(@Root() committee: Committee, @Ctx() context: RequestContext): Promise<CommitteeComposition[]> {
    return context.get(CommitteeTreeService).composition(committee);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether you prepare its work: schedule meetings, set agendas, add papers and measures, and say who sits on it.',
  })
  mayManage(@Root() committee: Committee, @Ctx() { viewer }: RequestContext): boolean {
    return mayManageCommittees(viewer, committee.trustCode);
  }
}
