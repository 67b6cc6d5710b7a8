import type { Slice } from '@wesaid/shared/schema';
import { desk } from './desk/index.js';
import { event } from './event/index.js';
import { figures } from './figures/index.js';
import { interest } from './interest/index.js';
import { involvee } from './involvee/index.js';
import { opportunity } from './opportunity/index.js';
import { reference } from './reference/index.js';
import { statement } from './statement/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [
  reference,
  opportunity,
  event,
  involvee,
  interest,
  statement,
  desk,
  figures,
];
