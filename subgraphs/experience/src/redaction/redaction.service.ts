import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext } from '@wesaid/shared/encryption';
import { NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  pageOf,
  pageSize,
  Problems,
  tidyText,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { CommentPublication } from '../feedback/feedback.enums.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { settingsFor } from '../settings.js';
import { subjectOf } from '../acting.js';
import type { Finding } from '../triage/finding.entity.js';
import { FindingDecision, FindingKind, personalKinds } from '../triage/finding.enums.js';
import { findingsOf } from '../triage/findings-of.js';
import { OriginalLook, OriginalWords } from './original.types.js';
import type { RedactFeedbackInput } from './redaction.input.js';
import { placesOfWords, takeOut, type TakenOut } from './take-out.js';

const mostWords = 20;

/** What stands in the place of what was taken out. */
const signs: Partial<Record<FindingKind, string>> = {
  [FindingKind.NAME]: '[name]',
  [FindingKind.EMAIL]: '[e-mail address]',
  [FindingKind.TELEPHONE]: '[telephone number]',
  [FindingKind.POSTCODE]: '[postcode]',
  [FindingKind.NHS_NUMBER]: '[NHS number]',
};
const otherSign = '[taken out]';

/** Takes personal details out of what people wrote. The original stays, for the experience lead alone. */
export class RedactionService extends Service {
  /**
   * Takes places out of the words of an answer. What was published of it is taken back: a person decides anew.
   * @throws NotFoundError, ConflictError when the answer was changed meanwhile
   */
  async redact(input: RedactFeedbackInput): Promise<Feedback | ValidationProblem> {
    const action = 'take something out of an answer';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    const words = input.words.flatMap((each) => tidyText(each) ?? []);
    const problems = new Problems();
    problems.need(
      words.length <= mostWords,
      'words',
      'TOO_MANY_WORDS',
      `Take out ${mostWords} or fewer at once.`,
    );
    problems.need(
      words.length + input.findings.length > 0,
      'words',
      'NOTHING_TO_TAKE_OUT',
      'Choose what was found, or write the words to take out.',
    );
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    const done = { found: false };
    const changed = await this.request.get(FeedbackService).change(input, action, async (feedback, em) => {
      const findings = (await findingsOf(em, [feedback.id])).get(feedback.id) ?? [];
      done.found = await this.takeOut(em, feedback, findings, { chosen: new Set(input.findings), words });
    });
    return done.found ? changed : ValidationProblem.of([notThere]);
  }

  /**
   * The original of an answer, for the experience lead of the whole trust. The look is written down by the same
   * statement that gives it.
   * @throws NotFoundError when nothing was taken out, or when it is not theirs to see
   */
  async lookAtOriginal(id: string): Promise<OriginalWords> {
    requireRoleAnywhere(this.request.viewer, ['experience-lead'], 'read the original of an answer');
    const [row] = isUuid(id)
      ? await this.request.work((em) =>
          em.execute<{ words: string | null }[]>('select look_at_original(?) as words', [id]),
        )
      : [];
    if (!row?.words) throw new NotFoundError('original');
    const { ring } = settingsFor(this.request);
    const words = ring.open(row.words, sealedContext('feedback_original', id, 'words'));
    return Object.assign(new OriginalWords(), { feedback: id, words });
  }

  /** Who looked at originals of a trust, newest first, for its experience lead. */
  async looks(trust: string, { first, after }: PageArgs): Promise<Page<OriginalLook>> {
    requireRole(this.request.viewer, trust, ['experience-lead'], 'read who looked at originals');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      place && ['(created_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const rows = await this.request.work((em) =>
      em.execute<{ id: string; created_at: Date; looked_by: string; feedback_id: string }[]>(
        `select * from original_look where ${where} order by created_at desc, id desc limit ?`,
        [...values, limit + 1],
      ),
    );
    const looks = rows.map((row) =>
      Object.assign(new OriginalLook(), {
        id: row.id,
        lookedAt: new Date(row.created_at),
        lookedBy: row.looked_by.split('|').at(-1) ?? '',
        feedback: row.feedback_id,
      }),
    );
    return pageOf(looks, limit, ({ lookedAt, id }) => cursorOf({ at: lookedAt, id }));
  }

  /** @returns whether anything stood there to be taken out */
  private async takeOut(
    em: EntityManager,
    feedback: Feedback,
    findings: readonly Finding[],
    { chosen, words }: { chosen: ReadonlySet<string>; words: readonly string[] },
  ): Promise<boolean> {
    const text = feedback.comment ?? '';
    const places = [
      ...findings.flatMap(({ id, kind, start, end }): TakenOut[] =>
        chosen.has(id) && start !== null && end !== null
          ? [{ start, end, sign: signs[kind] ?? otherSign }]
          : [],
      ),
      ...words.flatMap((each) => placesOfWords(text, each).map((place) => ({ ...place, sign: otherSign }))),
    ];
    if (places.length === 0) {
      feedback.version -= 1;
      return false;
    }
    if (!feedback.redacted) {
      const { ring } = settingsFor(this.request);
      const sealed = ring.seal(text, sealedContext('feedback_original', feedback.id, 'words'));
      await em.execute('insert into feedback_original (trust_code, id, words) values (?, ?, ?)', [
        feedback.trustCode,
        feedback.id,
        sealed,
      ]);
    }
    const shortened = takeOut(text, places);
    const gone = places.map(({ start, end }) => text.slice(start, end));
    feedback.comment = shortened.text;
    feedback.translation = withoutWords(feedback.translation, gone);
    feedback.redacted = true;
    for (const finding of findings) {
      if (finding.start === null || finding.end === null) continue;
      const place = shortened.placeOf({ start: finding.start, end: finding.end });
      const confirmed = chosen.has(finding.id) || place === null;
      await em.execute(
        `update feedback_finding set starts = ?, ends = ?${
          confirmed ? `, decision = '${FindingDecision.CONFIRMED}', decided_by = ?, decided_at = now()` : ''
        } where id = ?`,
        [
          place?.start ?? null,
          place?.end ?? null,
          ...(confirmed ? [subjectOf(this.request.viewer)] : []),
          finding.id,
        ],
      );
    }
    feedback.personalDetails = findings.some(
      ({ id, kind, start, end, decision }) =>
        personalKinds.includes(kind) &&
        decision !== FindingDecision.REJECTED &&
        !chosen.has(id) &&
        start !== null &&
        end !== null &&
        shortened.placeOf({ start, end }) !== null,
    );
    if (feedback.publication === CommentPublication.PUBLISHED) await takeBack(em, feedback);
    return true;
  }
}

const notThere = {
  path: 'words',
  code: 'WORDS_NOT_THERE',
  message: 'These words do not stand there. Write them as they stand in the answer.',
};

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
