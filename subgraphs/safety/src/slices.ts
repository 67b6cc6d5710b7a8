import type { Slice } from '@wesaid/shared/schema';
import { committee } from './committee/index.js';
import { desk } from './desk/index.js';
import { figures } from './figures/index.js';
import { measure } from './measure/index.js';
import { meeting } from './meeting/index.js';
import { paper } from './paper/index.js';
import { question } from './question/index.js';
import { reference } from './reference/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [
  reference,
  committee,
  meeting,
  paper,
  measure,
  question,
  desk,
  figures,
];
