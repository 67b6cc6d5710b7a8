import type { MigrationClass } from '@wesaid/shared/database';
import { CreateOpportunities } from './0001-create-opportunities.js';
import { DescribeOpportunities } from './0002-describe-opportunities.js';
import { CreateEvents } from './0003-create-events.js';
import { CreateRegister } from './0004-create-register.js';
import { CreateInterests } from './0005-create-interests.js';
import { CreateStatements } from './0006-create-statements.js';
import { CreateMessages } from './0007-create-messages.js';
import { CreateSnapshots } from './0008-create-snapshots.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [
  CreateOpportunities,
  DescribeOpportunities,
  CreateEvents,
  CreateRegister,
  CreateInterests,
  CreateStatements,
  CreateMessages,
  CreateSnapshots,
];
