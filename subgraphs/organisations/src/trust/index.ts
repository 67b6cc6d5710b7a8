import { defineSlice } from '@wesaid/shared/schema';
import { Trust } from './trust.entity.js';
import { TrustResolver } from './trust.resolver.js';
import { TrustService } from './trust.service.js';

/** Trusts: the organisations that everything else belongs to. */
export const trust = defineSlice({
  name: 'trust',
  entities: [Trust],
  resolvers: [TrustResolver],
  references: { Trust: (references, context) => context.get(TrustService).byReferences(references) },
});
