import type { MigrationClass } from '@wesaid/shared/database';
import { CreateOrganisations } from './0001-create-organisations.js';
import { CreateServices } from './0002-create-services.js';
import { CreateThemes } from './0003-create-themes.js';
import { CreateAccess } from './0004-create-access.js';
import { CreateSignposts } from './0005-create-signposts.js';
import { CreateAdmission } from './0006-create-admission.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [
  CreateOrganisations,
  CreateServices,
  CreateThemes,
  CreateAccess,
  CreateSignposts,
  CreateAdmission,
];
