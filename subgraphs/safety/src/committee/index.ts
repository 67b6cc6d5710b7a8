import { defineSlice } from '@wesaid/shared/schema';
import { Committee } from './committee.entity.js';
import { CommitteeResolver } from './committee.resolver.js';
import { CommitteeService } from './committee.service.js';
import { CommitteeMember } from './committee-member.entity.js';
import { CommitteeTreeResolver } from './committee-tree.resolver.js';
import { TrustCommitteesResolver } from './trust-committees.resolver.js';

/** Committees of trusts, as a tree, and who sits on them when. */
export const committee = defineSlice({
  name: 'committee',
  entities: [Committee, CommitteeMember],
  resolvers: [CommitteeResolver, CommitteeTreeResolver, TrustCommitteesResolver],
  references: { Committee: (references, context) => context.get(CommitteeService).byReferences(references) },
});
