import type { MigrationClass } from '@wesaid/shared/database';
import { CreateCases } from './0001-create-cases.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [CreateCases];
