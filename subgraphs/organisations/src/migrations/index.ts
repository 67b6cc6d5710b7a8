import type { MigrationClass } from '@wesaid/shared/database';
import { CreateOrganisations } from './0001-create-organisations.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [CreateOrganisations];
