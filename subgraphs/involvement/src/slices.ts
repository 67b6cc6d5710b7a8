import type { Slice } from '@wesaid/shared/schema';
import { opportunity } from './opportunity/index.js';
import { reference } from './reference/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [reference, opportunity];
