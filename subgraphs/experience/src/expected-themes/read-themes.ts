import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { v7 as uuidv7 } from 'uuid';
import { kindAsked, type AskedFor } from '../feedback/asked-for.js';
import type { NamedModel } from '../theme-model/model-file.js';
import { FindingKind } from '../triage/finding.enums.js';
import { expectationOf, type Expectation } from './expectation.js';

/** Comments that are read in one transaction: few, so that nobody waits long who changes one of them or asks for anything. */
const atOnce = 50;

interface Waiting {
  readonly trust_code: string;
  readonly feedback_id: string;
  readonly comment: string;
  readonly translation: string | null;
  readonly english: boolean;
  readonly comment_asked: AskedFor | null;
}

/**
 * Has the model read comments that wait, then those that another model read, until none is left or enough were read. What
 * people said about a comment stays: only expectations that nobody decided on are made anew.
 * @param most comments that are read at most
 * @param stopping ends it after the few comments that it is at; the others wait for the next run
 * @returns how many were read
 */
export async function readThemes(
  context: RequestContext,
  model: NamedModel,
  most: number,
  stopping?: AbortSignal,
): Promise<number> {
  let read = 0;
  while (read < most && !stopping?.aborted) {
    const begun = performance.now();
    const count = await context.work((em) => readSome(em, model, Math.min(atOnce, most - read)));
    read += count;
    if (count === 0) break;
    // The other half of the time belongs to the people who use this process meanwhile.
    await setTimeout(performance.now() - begun);
  }
  return read;
}

/** New comments, in the first place; each condition is one range of the index, whose order keeps a planner to it. */
const waits = ['r.model is null', 'r.model < ?', 'r.model > ?'] as const;

async function nextOf(em: EntityManager, version: string, limit: number): Promise<Waiting[]> {
  for (const condition of waits) {
    const found = await waitingBy(em, condition, condition.includes('?') ? [version, limit] : [limit]);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Locks what it gives, and passes over what somebody changes or another process reads now: it waits for nobody, so that two
 * processes never read the same comment, nor stand in each other's way or in that of a person.
 */
const waitingBy = (
  em: EntityManager,
  condition: (typeof waits)[number],
  values: readonly (string | number)[],
): Promise<Waiting[]> =>
  em.execute<Waiting[]>(
    `select r.trust_code, r.feedback_id, f.comment, f.translation, f.comment_asked,
       f.translation is not null or (not f.needs_translation and coalesce(f.detected_language, 'en') = 'en') as english
     from theme_reading r join feedback f on f.trust_code = r.trust_code and f.id = r.feedback_id
     where ${condition} and f.comment is not null order by r.model limit ?
     for update of r skip locked for no key update of f skip locked`,
    [...values],
  );

async function readSome(em: EntityManager, model: NamedModel, limit: number): Promise<number> {
  const waiting = await nextOf(em, model.version, limit);
  if (waiting.length === 0) return 0;
  const expected = waiting.map((comment) => ({
    ...comment,
    expectation: expectationOf(model, {
      words: comment.translation ?? comment.comment,
      english: comment.english,
      kind: kindAsked(comment.comment_asked),
    }),
  }));
  await em.execute(
    `delete from feedback_finding where feedback_id in (?) and kind in ('THEME', 'SENTIMENT') and decision is null`,
    [waiting.map(({ feedback_id }) => feedback_id)],
  );
  await addExpectations(em, model.version, expected);
  await em.execute(
    `update theme_reading r set model = ?, outcome = e.outcome, read_at = now()
     from json_to_recordset(?::json) as e (trust_code text, feedback_id uuid, outcome text)
     where r.trust_code = e.trust_code and r.feedback_id = e.feedback_id`,
    [
      model.version,
      JSON.stringify(
        expected.map(({ trust_code, feedback_id, expectation }) => ({
          trust_code,
          feedback_id,
          outcome: expectation.outcome,
        })),
      ),
    ],
  );
  return waiting.length;
}

/** Writes what is expected; not what a person has decided on already, whichever model expected it then. */
async function addExpectations(
  em: EntityManager,
  version: string,
  expected: readonly (Waiting & { readonly expectation: Expectation })[],
): Promise<void> {
  const rows = expected.flatMap(({ trust_code, feedback_id, expectation: { themes, sentiment } }) => {
    const found = themes.map(({ code, confidence }) => ({
      kind: FindingKind.THEME,
      value: code,
      confidence,
    }));
    if (sentiment !== null)
      found.push({
        kind: FindingKind.SENTIMENT,
        value: String(sentiment.value),
        confidence: sentiment.confidence,
      });
    return found.map((finding) => ({ trust_code, feedback_id, id: uuidv7(), ...finding }));
  });
  if (rows.length === 0) return;
  await em.execute(
    `insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by)
     select n.trust_code, n.id, n.feedback_id, n.kind, n.value, n.confidence, ?
     from json_to_recordset(?::json)
       as n (trust_code text, id uuid, feedback_id uuid, kind text, value text, confidence real)
     where not exists (select from feedback_finding d where d.feedback_id = n.feedback_id and d.kind = n.kind
       and (d.value = n.value or n.kind = 'SENTIMENT'))`,
    [version, JSON.stringify(rows)],
  );
}
