import { beforeAll } from 'vitest';
import { forgetQuotas } from './quotas.js';

// All tests come from one address. Each file stands for other people, who have not used up what one address may send.
beforeAll(forgetQuotas);
