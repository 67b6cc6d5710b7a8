import type { Slice } from '@wesaid/shared/schema';
import { caseSlice } from './case/index.js';
import { contact } from './contact/index.js';
import { figures } from './figures/index.js';
import { intake } from './intake/index.js';
import { progress } from './progress/index.js';
import { reading } from './reading/index.js';
import { reference } from './reference/index.js';
import { triangulation } from './triangulation/index.js';
import { work } from './work/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [
  reference,
  caseSlice,
  intake,
  progress,
  work,
  contact,
  reading,
  figures,
  triangulation,
];
