import { defineSlice } from '@wesaid/shared/schema';
import { Statement } from './statement.entity.js';
import { StatementResolver } from './statement.resolver.js';
import { StatementService } from './statement.service.js';

/** What people told trusts when they were involved. */
export const statement = defineSlice({
  name: 'statement',
  entities: [Statement],
  resolvers: [StatementResolver],
  references: {
    Statement: (references, context) => context.get(StatementService).byReferences(references),
  },
});
