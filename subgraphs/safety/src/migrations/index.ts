import type { MigrationClass } from '@wesaid/shared/database';
import { CreateCommittees } from './0001-create-committees.js';
import { CountChangesOfMembers } from './0002-count-changes-of-members.js';
import { CreateMeetings } from './0003-create-meetings.js';
import { CreatePapers } from './0004-create-papers.js';
import { CreateMeasures } from './0005-create-measures.js';
import { CreateQuestions } from './0006-create-questions.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [
  CreateCommittees,
  CountChangesOfMembers,
  CreateMeetings,
  CreatePapers,
  CreateMeasures,
  CreateQuestions,
];
