import type { Slice } from '@wesaid/shared/schema';
import { admission } from './admission/index.js';
import { embedKey } from './embed-key/index.js';
import { integratedCareBoard } from './integrated-care-board/index.js';
import { membership } from './membership/index.js';
import { service } from './service/index.js';
import { signpost } from './signpost/index.js';
import { site } from './site/index.js';
import { theme } from './theme/index.js';
import { triangulation } from './triangulation/index.js';
import { trust } from './trust/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [
  trust,
  integratedCareBoard,
  site,
  service,
  theme,
  embedKey,
  membership,
  signpost,
  admission,
  triangulation,
];
