import type { EntityManager } from '@mikro-orm/postgresql';
import { Action } from '../action/action.entity.js';
import { completeAnswers } from '../questionnaire/complete-answers.js';
import { takenByViewer } from '../coding/second-coding.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { codeKinds } from '../triage/finding.enums.js';
import { findingsOf } from '../triage/findings-of.js';
import type { Feedback } from './feedback.entity.js';
import { ThemeLabel } from './theme-label.type.js';

type Linked<Row> = Row & { feedback_id: string };

function grouped<Row>(rows: readonly Linked<Row>[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.feedback_id, [...(groups.get(row.feedback_id) ?? []), row]);
  return groups;
}

/**
 * Reads what belongs to answers, for all of them at once: their theme labels, what they say to questionnaires, what was
 * found in them, and the actions that go back to them.
 */
export async function complete(em: EntityManager, feedback: readonly Feedback[]): Promise<void> {
  if (feedback.length === 0) return;
  await completeAnswers(em, feedback);
  const ids = feedback.map(({ id }) => id);
  const labels = grouped(
    await em.execute<Linked<{ theme_code: string; taxonomy_version: number }>[]>(
      'select feedback_id, theme_code, taxonomy_version from feedback_theme where feedback_id in (?) order by theme_code',
      [ids],
    ),
  );
  const actions = grouped(
    await em.execute<Linked<object>[]>(
      `select link.feedback_id, action.* from action_feedback link
       join action on action.trust_code = link.trust_code and action.id = link.action_id
       where link.feedback_id in (?) and action.withdrawn_at is null
       order by action.published_at desc, action.id desc`,
      [ids],
    ),
  );
  const findings = await findingsOf(em, ids);
  const taken = await takenByViewer(em);
  for (const answer of feedback) {
    answer.codesHidden = taken.has(answer.id);
    const found = findings.get(answer.id) ?? [];
    answer.findings = answer.codesHidden ? found.filter(({ kind }) => !codeKinds.includes(kind)) : found;
    answer.labels = (labels.get(answer.id) ?? []).map((row) =>
      Object.assign(new ThemeLabel(), {
        theme: ThemeReference.of(row.theme_code),
        taxonomyVersion: row.taxonomy_version,
      }),
    );
    answer.actions = (actions.get(answer.id) ?? []).map((row) => em.map(Action, row));
  }
}
