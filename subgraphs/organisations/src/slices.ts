import type { Slice } from '@wesaid/shared/schema';
import { integratedCareBoard } from './integrated-care-board/index.js';
import { trust } from './trust/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [trust, integratedCareBoard];
