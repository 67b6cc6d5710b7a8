import { defineSlice } from '@wesaid/shared/schema';
import { IntegratedCareBoard } from './integrated-care-board.entity.js';
import { IntegratedCareBoardResolver } from './integrated-care-board.resolver.js';
import { IntegratedCareBoardService } from './integrated-care-board.service.js';

/** Integrated care boards, and which trusts belong to them when. */
export const integratedCareBoard = defineSlice({
  name: 'integrated-care-board',
  entities: [IntegratedCareBoard],
  resolvers: [IntegratedCareBoardResolver],
  references: {
    IntegratedCareBoard: (references, context) =>
      context.get(IntegratedCareBoardService).byReferences(references),
  },
});
