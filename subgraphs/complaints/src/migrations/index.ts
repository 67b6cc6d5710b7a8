import type { MigrationClass } from '@wesaid/shared/database';
import { CreateCases } from './0001-create-cases.js';
import { WorkOnCases } from './0002-work-on-cases.js';
import { RecordWork } from './0003-record-work.js';
import { SendMessages } from './0004-send-messages.js';
import { MakeUpFigures } from './0005-make-up-figures.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [
  CreateCases,
  WorkOnCases,
  RecordWork,
  SendMessages,
  MakeUpFigures,
];
