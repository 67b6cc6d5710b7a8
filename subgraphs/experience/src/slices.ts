import type { Slice } from '@wesaid/shared/schema';
import { action } from './action/index.js';
import { coding } from './coding/index.js';
import { expectedThemes } from './expected-themes/index.js';
import { feedback } from './feedback/index.js';
import { friendsAndFamilyTest } from './friends-and-family-test/index.js';
import { figures } from './figures/index.js';
import { invitation } from './invitation/index.js';
import { importedFiles } from './import/index.js';
import { insight } from './insight/index.js';
import { listening } from './listening/index.js';
import { messages } from './messages/index.js';
import { question } from './question/index.js';
import { questionnaire } from './questionnaire/index.js';
import { receipt } from './receipt/index.js';
import { alert } from './alert/index.js';
import { directorateScorecard } from './directorate-scorecard/index.js';
import { digest } from './digest/index.js';
import { followUp } from './follow-up/index.js';
import { huddle } from './huddle/index.js';
import { reply } from './reply/index.js';
import { responseMonitor } from './response-monitor/index.js';
import { recordedFeedback } from './recorded-feedback/index.js';
import { reference } from './reference/index.js';
import { responseRate } from './response-rate/index.js';
import { story } from './story/index.js';
import { readingAge } from './reading-age/index.js';
import { redaction } from './redaction/index.js';
import { savedView } from './saved-view/index.js';
import { translation } from './translation/index.js';
import { triage } from './triage/index.js';
import { surveyRegister } from './survey-register/index.js';
import { surveyResult } from './survey-result/index.js';
import { themeTrend } from './theme-trend/index.js';
import { triangulation } from './triangulation/index.js';
import { whoWeHeardFrom } from './who-we-heard-from/index.js';

/** The one list of what this subgraph is made of. */
export const slices: readonly Slice[] = [
  reference,
  feedback,
  triage,
  expectedThemes,
  themeTrend,
  savedView,
  coding,
  listening,
  redaction,
  translation,
  action,
  readingAge,
  receipt,
  reply,
  followUp,
  responseMonitor,
  directorateScorecard,
  huddle,
  alert,
  digest,
  friendsAndFamilyTest,
  figures,
  triangulation,
  recordedFeedback,
  whoWeHeardFrom,
  question,
  insight,
  surveyResult,
  importedFiles,
  questionnaire,
  surveyRegister,
  messages,
  story,
  invitation,
  responseRate,
];
