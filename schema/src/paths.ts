import { fileURLToPath } from 'node:url';

/** The file of the contract at a path within `schema/`. */
export const contractPath = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The root of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
