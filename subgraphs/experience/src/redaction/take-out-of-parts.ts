import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext, type KeyRing } from '@wesaid/shared/encryption';
import { v7 as uuidv7 } from 'uuid';
import type { Feedback } from '../feedback/feedback.entity.js';
import { CommentPublication } from '../feedback/feedback.enums.js';
import type { Finding } from '../triage/finding.entity.js';
import { FindingDecision, FindingKind } from '../triage/finding.enums.js';
import { followAdditions } from '../triage/still-stands.js';
import { partOf, partsOf, rewritePart, type Part } from './parts.js';
import { placesOfWords, takeOut, type Shortened, type TakenOut } from './take-out.js';

/** What stands in the place of what was taken out. */
const signs: Partial<Record<FindingKind, string>> = {
  [FindingKind.NAME]: '[name]',
  [FindingKind.EMAIL]: '[e-mail address]',
  [FindingKind.TELEPHONE]: '[telephone number]',
  [FindingKind.POSTCODE]: '[postcode]',
  [FindingKind.NHS_NUMBER]: '[NHS number]',
};
const otherSign = '[taken out]';

/** What somebody takes out of an answer. */
export interface Chosen {
  readonly findings: readonly Finding[];
  /** Identifiers of those that are taken out. */
  readonly chosen: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly by: string;
}

/**
 * Takes places out of all words that a person wrote with an answer, wherever they stand. The original of each text that
 * changes is kept sealed, the first time that it changes.
 * @returns whether anything stood there to be taken out
 */
export async function takeOutOfParts(
  em: EntityManager,
  ring: KeyRing,
  feedback: Feedback,
  chosen: Chosen,
): Promise<boolean> {
  const touched = (await partsOf(em, feedback))
    .map((part) => ({ part, places: placesIn(part, chosen) }))
    .filter(({ places }) => places.length > 0);
  if (touched.length === 0) return false;
  for (const { part, places } of touched) {
    await keepOriginal(em, ring, feedback, part);
    const shortened = takeOut(part.text, places);
    await rewritePart(em, feedback, part, shortened.text);
    await moveFindings(em, part, shortened, chosen);
  }
  const gone = touched.flatMap(({ part, places }) =>
    places.map(({ start, end }) => part.text.slice(start, end)),
  );
  feedback.translation = withoutWords(feedback.translation, gone);
  feedback.redacted = true;
  await followAdditions(em, feedback.id);
  if (feedback.publication === CommentPublication.PUBLISHED) await takeBack(em, feedback);
  return true;
}

const placesIn = (part: Part, { findings, chosen, words }: Chosen): TakenOut[] => [
  ...findings.flatMap((finding): TakenOut[] => {
    const { id, kind, start, end } = finding;
    return partOf(finding) === part.id && chosen.has(id) && start !== null && end !== null
      ? [{ start, end, sign: signs[kind] ?? otherSign }]
      : [];
  }),
  ...words.flatMap((each) => placesOfWords(part.text, each).map((place) => ({ ...place, sign: otherSign }))),
];

/** Only the first original is kept: the statements change nothing where there is one. */
async function keepOriginal(em: EntityManager, ring: KeyRing, feedback: Feedback, part: Part): Promise<void> {
  const { trustCode, id } = feedback;
  if (part.id === null) {
    await em.execute(
      'insert into feedback_original (trust_code, id, words) values (?, ?, ?) on conflict do nothing',
      [trustCode, id, ring.seal(part.text, sealedContext('feedback_original', id, 'words'))],
    );
    return;
  }
  const original = uuidv7();
  await em.execute(
    `insert into part_original (trust_code, id, feedback_id, part_id, words) values (?, ?, ?, ?, ?)
     on conflict do nothing`,
    [
      trustCode,
      original,
      id,
      part.id,
      ring.seal(part.text, sealedContext('part_original', original, 'words')),
    ],
  );
}

/** Brings what was found to its new place; what was taken out is confirmed with it. */
async function moveFindings(
  em: EntityManager,
  part: Part,
  shortened: Shortened,
  { findings, chosen, by }: Chosen,
): Promise<void> {
  for (const finding of findings) {
    if (partOf(finding) !== part.id || finding.start === null || finding.end === null) continue;
    const place = shortened.placeOf({ start: finding.start, end: finding.end });
    const confirmed = chosen.has(finding.id) || place === null;
    await em.execute(
      `update feedback_finding set starts = ?, ends = ?${
        confirmed ? `, decision = '${FindingDecision.CONFIRMED}', decided_by = ?, decided_at = now()` : ''
      } where id = ?`,
      [place?.start ?? null, place?.end ?? null, ...(confirmed ? [by] : []), finding.id],
    );
  }
}

function withoutWords(text: string | null, gone: readonly string[]): string | null {
  if (text === null) return null;
  const places = gone.flatMap((words) =>
    placesOfWords(text, words).map((place) => ({ ...place, sign: otherSign })),
  );
  return takeOut(text, places).text;
}

/** Takes back what was published of an answer. */
async function takeBack(em: EntityManager, feedback: Feedback): Promise<void> {
  feedback.publication = CommentPublication.WITHHELD;
  await em.execute(
    `update comment_decision set decision = 'WITHHELD', words = null where trust_code = ? and feedback_id = ?`,
    [feedback.trustCode, feedback.id],
  );
}
