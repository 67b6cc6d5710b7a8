import { defineSlice } from '@wesaid/shared/schema';
import { Case } from './case.entity.js';
import { CaseResolver } from './case.resolver.js';
import { CaseService } from './case.service.js';

/** Cases: what people tell the complaints team, from a compliment to a complaint. */
export const caseSlice = defineSlice({
  name: 'case',
  entities: [Case],
  resolvers: [CaseResolver],
  references: { Case: (references, context) => context.get(CaseService).byReferences(references) },
});
