import type { Slice } from '@wesaid/shared/schema';
import { committee } from './committee/index.js';
import { reference } from './reference/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [reference, committee];
