import { defineSlice } from '@wesaid/shared/schema';
import { Involvee } from './involvee.entity.js';
import { InvolveeResolver } from './involvee.resolver.js';
import { InvolveeService } from './involvee.service.js';

/** The registers of people who are involved in trusts. */
export const involvee = defineSlice({
  name: 'involvee',
  entities: [Involvee],
  resolvers: [InvolveeResolver],
  references: {
    Involvee: (references, context) => context.get(InvolveeService).byReferences(references),
  },
});
