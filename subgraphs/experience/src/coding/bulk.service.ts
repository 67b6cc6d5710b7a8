import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFoundError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { Service } from '@wesaid/shared/server';
import { isUuid, Problems, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { v7 as uuidv7 } from 'uuid';
import { requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { addThemeLabels } from '../feedback/add-feedback.js';
import { decideExpected, forgetDecided, type Said } from '../expected-themes/decide-expected.js';
import { complete } from '../feedback/complete-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';
import { sentimentProblems } from '../feedback/feedback.service.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { takenByViewer } from './second-coding.js';
import { BulkChange, LeftReason, type ChangeManyInput, type LeftAnswer } from './bulk.types.js';

const mostAnswers = 100;

interface Label {
  readonly theme_code: string;
  readonly taxonomy_version: number;
}

/** How an answer was before it was changed with others. */
interface Before {
  readonly state: FeedbackState;
  readonly sentiment: number | null;
  readonly labels: readonly Label[];
}

/** What is kept of a change for repeats. */
interface Done {
  readonly id: string;
  readonly changed: string[];
  readonly left: LeftAnswer[];
}

const byId = <Item extends { feedback: string }>(a: Item, b: Item): number =>
  a.feedback < b.feedback ? -1 : 1;

/** Changes many answers in one step that can be taken back in one step. */
export class BulkService extends Service {
  /** Changes the answers that are still as they were read, once for each idempotency key, and tells the others. */
  async change(input: ChangeManyInput): Promise<BulkChange | ValidationProblem> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'change many answers');
    const taxonomy = await directoryFor(this.request).taxonomy();
    const themes = themeProblems(input.addThemes, taxonomy).map((problem) => ({
      ...problem,
      path: problem.path.replace('themes', 'addThemes'),
    }));
    const problems = [...problemsIn(input), ...themes];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...body } = input;
    return this.request.work(async (em) => {
      const done = await once<Done>(em, viewer, { key, body: { changeMany: body } }, () =>
        changeAll(em, input, { madeBy: subjectOf(viewer), taxonomyVersion: taxonomy.version }),
      );
      return resultOf(em, done);
    });
  }

  /**
   * Takes back a change that the viewer made, of all answers that nobody changed meanwhile.
   * @throws NotFoundError when it is none of theirs, or was taken back before
   */
  async undo(id: string): Promise<BulkChange> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'take back a change of many answers');
    return this.request.work(async (em) => {
      const [change] = isUuid(id)
        ? await em.execute<{ by: string; at: string }[]>(
            `update bulk_change set undone_at = now() where id = ? and undone_at is null
             returning made_by as by, created_at::text as at`,
            [id],
          )
        : [];
      if (!change) throw new NotFoundError('change');
      const items = await em.execute<{ feedback: string; before: Before; version_after: number }[]>(
        'select feedback_id as feedback, before, version_after from bulk_change_item where change_id = ?',
        [id],
      );
      const done: Done = { id, changed: [], left: [] };
      const taken = await takenByViewer(em);
      for (const { feedback, before, version_after } of items.sort(byId)) {
        const locked = await lock(em, feedback, version_after, taken);
        if (typeof locked === 'string') {
          done.left.push({ feedback, reason: locked });
          continue;
        }
        await restore(em, locked, before);
        done.changed.push(feedback);
      }
      await forgetDecided(em, { ...change, feedbackIds: done.changed });
      return resultOf(em, done);
    });
  }
}

async function changeAll(
  em: EntityManager,
  input: ChangeManyInput,
  { madeBy, taxonomyVersion }: { madeBy: string; taxonomyVersion: number },
): Promise<Done> {
  const done: Done = { id: uuidv7(), changed: [], left: [] };
  const begun = new Set<string>();
  const seen = new Set<string>();
  const said: Said[] = [];
  const themes = input.addThemes.length > 0 ? input.addThemes : null;
  const sentiment = input.sentiment ?? null;
  const coded = themes !== null || sentiment !== null;
  const taken = await takenByViewer(em);
  // Always in the same order, so that two such changes at once do not wait for each other.
  for (const { feedback, expectedVersion } of [...input.answers].sort(byId)) {
    if (seen.has(feedback)) continue;
    seen.add(feedback);
    const answer = await lock(em, feedback, expectedVersion, taken);
    if (typeof answer === 'string') {
      done.left.push({ feedback, reason: answer });
      continue;
    }
    const { trustCode } = answer;
    if (!begun.has(trustCode)) {
      begun.add(trustCode);
      await em.execute(
        'insert into bulk_change (trust_code, id, created_at, made_by) values (?, ?, now(), ?)',
        [trustCode, done.id, madeBy],
      );
    }
    const labels = await labelsOf(em, answer);
    const before: Before = { state: answer.state, sentiment: answer.sentiment, labels };
    const known = new Set(labels.map((label) => label.theme_code));
    const added = [...new Set(input.addThemes)].filter((code) => !known.has(code));
    await addThemeLabels(
      em,
      added.map((themeCode) => ({ trustCode, feedbackId: feedback, themeCode, taxonomyVersion })),
      new Date(),
    );
    if (answer.state !== FeedbackState.ACTED_ON)
      answer.state = input.state ?? (coded ? FeedbackState.CODED : answer.state);
    answer.sentiment = sentiment ?? answer.sentiment;
    // Nobody looked at each answer for what else it is about: that stays open.
    if (coded) said.push({ trustCode, feedbackId: feedback, themes, allThemes: false, sentiment });
    await em.execute(
      `insert into bulk_change_item (trust_code, change_id, feedback_id, before, version_after)
       values (?, ?, ?, ?::jsonb, ?)`,
      [trustCode, done.id, feedback, JSON.stringify(before), answer.version],
    );
    done.changed.push(feedback);
  }
  await decideExpected(em, said, madeBy);
  return done;
}

/** Locks an answer that is still as it was read and makes it the next version; says why not otherwise. */
async function lock(
  em: EntityManager,
  id: string,
  expectedVersion: number,
  taken: ReadonlySet<string>,
): Promise<Feedback | LeftReason> {
  if (taken.has(id.toLowerCase())) return LeftReason.CODES_HIDDEN;
  const [row] = isUuid(id)
    ? await em.execute<object[]>('select * from feedback where id = ? for update', [id])
    : [];
  if (!row) return LeftReason.NOT_FOUND;
  const answer = em.map(Feedback, row);
  if (answer.version !== expectedVersion) return LeftReason.CHANGED_MEANWHILE;
  answer.version += 1;
  return answer;
}

const labelsOf = (em: EntityManager, { trustCode, id }: Feedback): Promise<Label[]> =>
  em.execute<Label[]>(
    'select theme_code, taxonomy_version from feedback_theme where trust_code = ? and feedback_id = ?',
    [trustCode, id],
  );

async function restore(em: EntityManager, answer: Feedback, before: Before): Promise<void> {
  const { trustCode, id: feedbackId } = answer;
  // Something may have been published meanwhile that goes back to it: that stays said.
  if (answer.state !== FeedbackState.ACTED_ON) answer.state = before.state;
  answer.sentiment = before.sentiment;
  await em.execute('delete from feedback_theme where trust_code = ? and feedback_id = ?', [
    trustCode,
    feedbackId,
  ]);
  const labels = before.labels.map(({ theme_code, taxonomy_version }) => ({
    trustCode,
    feedbackId,
    themeCode: theme_code,
    taxonomyVersion: taxonomy_version,
  }));
  await addThemeLabels(em, labels, new Date());
}

async function resultOf(em: EntityManager, { id, changed, left }: Done): Promise<BulkChange> {
  await em.flush();
  const answers = changed.length === 0 ? [] : await em.find(Feedback, { id: { $in: changed } });
  await complete(em, answers);
  return Object.assign(new BulkChange(), { id, changed: answers, left });
}

function problemsIn(input: ChangeManyInput): FieldProblem[] {
  const problems = new Problems([
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...sentimentProblems(input.sentiment),
  ]);
  const { length } = input.answers;
  problems.need(
    length > 0 && length <= mostAnswers,
    'answers',
    'ANSWERS_NOT_FIT',
    `Choose 1 to ${mostAnswers} answers.`,
  );
  const { state } = input;
  problems.need(
    !state || state === FeedbackState.READ || state === FeedbackState.CODED,
    'state',
    'STATE_NOT_FIT',
    'Choose read or coded.',
  );
  problems.need(
    input.addThemes.length > 0 || typeof input.sentiment === 'number' || Boolean(state),
    'addThemes',
    'NOTHING_TO_CHANGE',
    'Choose what changes: a theme, what the words express, or how far you are.',
  );
  return problems.found;
}
