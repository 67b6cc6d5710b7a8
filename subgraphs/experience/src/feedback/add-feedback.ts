import type { EntityManager } from '@mikro-orm/postgresql';
import { raiseAlerts } from '../listening/raise-alerts.js';
import { addFindings } from '../triage/add-findings.js';
import { FindingKind } from '../triage/finding.enums.js';
import { firstPass } from '../triage/first-pass.js';
import { mayNeedTranslation } from '../triage/language.js';
import { toldByFound } from '../triage/told-by.js';
import type { Feedback } from './feedback.entity.js';

/** The tables' columns by the names of the entity, in the order in which both are listed. */
const columns = {
  trust_code: ['trustCode', 'text'],
  id: ['id', 'uuid'],
  created_at: ['createdAt', 'timestamptz'],
  received_at: ['receivedAt', 'timestamptz'],
  received_on: ['receivedOn', 'date'],
  service_id: ['serviceId', 'text'],
  rating: ['rating', 'smallint'],
  comment: ['comment', 'text'],
  may_publish: ['mayPublish', 'boolean'],
  language: ['language', 'text'],
  collection_mode: ['collectionMode', 'text'],
  test_mode: ['testMode', 'boolean'],
  synthetic: ['synthetic', 'boolean'],
  held: ['held', 'boolean'],
  counted: ['counted', 'boolean'],
  needs_attention: ['needsAttention', 'boolean'],
  personal_details: ['personalDetails', 'boolean'],
  state: ['state', 'text'],
  sentiment: ['sentiment', 'smallint'],
  version: ['version', 'integer'],
  receipt_hash: ['receiptHash', 'text'],
  import_source: ['importSource', 'text'],
  import_key: ['importKey', 'text'],
  respondent_key: ['respondentKey', 'text'],
  respondent_type: ['respondentType', 'text'],
  assisted_by: ['assistedBy', 'text'],
  questionnaire_version_id: ['questionnaireVersionId', 'uuid'],
  question_set_version_id: ['questionSetVersionId', 'uuid'],
  reply_wanted: ['replyWanted', 'boolean'],
  reply_language: ['replyLanguage', 'text'],
  reply_format: ['replyFormat', 'text'],
  criticality: ['criticality', 'smallint'],
  detected_language: ['detectedLanguage', 'text'],
  needs_translation: ['needsTranslation', 'boolean'],
  comment_asked: ['commentAsked', 'text'],
} as const satisfies Record<string, readonly [keyof Feedback, string]>;

const names = Object.keys(columns).join(', ');
const typed = Object.entries(columns)
  .map(([name, [, type]]) => `${name} ${type}`)
  .join(', ');

const rowOf = (feedback: Feedback): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([name, [property]]) => [name, feedback[property]]));

/** Fills in what the words themselves tell: what a person must look at first, and what they confirm or reject. */
export function triage(feedback: Feedback): Feedback {
  const { comment } = feedback;
  const found = comment === null ? [] : firstPass(comment);
  Object.assign(feedback, toldByFound(found));
  feedback.found = found;
  feedback.detectedLanguage = found.find(({ kind }) => kind === FindingKind.LANGUAGE)?.value ?? null;
  feedback.needsTranslation = comment !== null && mayNeedTranslation(comment, feedback.language);
  return feedback;
}

/**
 * Writes answers with what was found in them, many in one statement. It reads nothing back, because a public page may not read.
 * @throws when one of them is there already
 */
export async function addFeedback(em: EntityManager, feedback: readonly Feedback[]): Promise<void> {
  if (feedback.length === 0) return;
  await em.execute(
    `insert into feedback (${names}) select ${names} from json_to_recordset(?::json) as given(${typed})`,
    [JSON.stringify(feedback.map(rowOf))],
  );
  await addFindings(em, feedback);
  await raiseAlerts(em, feedback);
}

/** A theme found in an answer, as it is written. */
export interface NewThemeLabel {
  readonly trustCode: string;
  readonly feedbackId: string;
  readonly themeCode: string;
  readonly taxonomyVersion: number;
}

/** Writes theme labels, many in one statement. */
export async function addThemeLabels(
  em: EntityManager,
  labels: readonly NewThemeLabel[],
  at: Date,
): Promise<void> {
  if (labels.length === 0) return;
  await em.execute(
    `insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
     select "trustCode", "feedbackId", "themeCode", "taxonomyVersion", ?::timestamptz
     from json_to_recordset(?::json)
       as given("trustCode" text, "feedbackId" uuid, "themeCode" text, "taxonomyVersion" smallint)`,
    [at.toISOString(), JSON.stringify(labels)],
  );
}
