import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a real file of the reference data that lies beside the repository. */
export const realFile = (name: string): string =>
  fileURLToPath(new URL(`../../../../../shared/data/ods/${name}`, import.meta.url));

/** Whether the reference data is there; tests that need it say that they were skipped otherwise. */
export const hasRealFiles = existsSync(realFile('etr.csv'));
