import { defineSlice } from '@wesaid/shared/schema';
import { Action } from './action.entity.js';
import { ActionResolver, TrustActionsResolver } from './action.resolver.js';
import { ActionService } from './action.service.js';

/** What trusts heard and did about it, as it is published. */
export const action = defineSlice({
  name: 'action',
  entities: [Action],
  resolvers: [ActionResolver, TrustActionsResolver],
  references: { Action: (references, context) => context.get(ActionService).byReferences(references) },
});
