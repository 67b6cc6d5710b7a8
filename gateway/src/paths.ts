import { fileURLToPath } from 'node:url';

/** A file of the project, by its path from the root; the same from sources and from `dist`. */
export const projectPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A file that the gateway serves as it is, by its name in `gateway/assets`. */
export const assetPath = (name: string): string => projectPath(`gateway/assets/${name}`);
