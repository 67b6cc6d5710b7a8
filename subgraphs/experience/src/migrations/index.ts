import type { MigrationClass } from '@wesaid/shared/database';
import { CreateFeedback } from './0001-create-feedback.js';
import { CreateActions } from './0002-create-actions.js';
import { CreateFeedbackDays } from './0003-create-feedback-days.js';
import { CreateFeedbackSnapshots } from './0004-create-feedback-snapshots.js';
import { SayHowFeedbackWasGiven } from './0005-say-how-feedback-was-given.js';
import { CreateQuestionnaires } from './0006-create-questionnaires.js';
import { ReadAndSortFeedback } from './0007-read-and-sort-feedback.js';
import { CodeRedactAndListen } from './0008-code-redact-and-listen.js';
import { AnswerFeedback } from './0009-answer-feedback.js';
import { AlertStaff } from './0010-alert-staff.js';
import { CreateStories } from './0011-create-stories.js';
import { CreateInvitations } from './0012-create-invitations.js';
import { CollectAndCite } from './0013-collect-and-cite.js';
import { ReadFastAndBlind } from './0014-read-fast-and-blind.js';
import { FindInAllWords } from './0015-find-in-all-words.js';
import { SayActionsInPlainWords } from './0016-say-actions-in-plain-words.js';
import { ReadThemes } from './0017-read-themes.js';
import { KnowWhatWasAsked } from './0018-know-what-was-asked.js';
import { KeepWhatCommentsAreAbout } from './0019-keep-what-comments-are-about.js';

/** The migrations of this subgraph, oldest first. Add at the end; never change one that was released. */
export const migrations: readonly MigrationClass[] = [
  CreateFeedback,
  CreateActions,
  CreateFeedbackDays,
  CreateFeedbackSnapshots,
  SayHowFeedbackWasGiven,
  CreateQuestionnaires,
  ReadAndSortFeedback,
  CodeRedactAndListen,
  AnswerFeedback,
  AlertStaff,
  CreateStories,
  CreateInvitations,
  CollectAndCite,
  ReadFastAndBlind,
  FindInAllWords,
  SayActionsInPlainWords,
  ReadThemes,
  KnowWhatWasAsked,
  KeepWhatCommentsAreAbout,
];
