import { sealedContext } from '@wesaid/shared/encryption';
import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import {
  isText,
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
import { FeedbackService } from '../feedback/feedback.service.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { settingsFor } from '../settings.js';
import { subjectOf } from '../acting.js';
import { findingsOf } from '../triage/findings-of.js';
import { stillStands } from '../triage/still-stands.js';
import { OriginalLook, OriginalPart, OriginalWords } from './original.types.js';
import type { RedactFeedbackInput } from './redaction.input.js';
import { takeOutOfParts } from './take-out-of-parts.js';

const mostWords = 20;
const longestReason = 300;

/** Which looks are asked for. */
export interface LookFilter {
  /** Who looked; null for everybody. */
  readonly by: string | null;
  /** A day of the month in London; null for all months. */
  readonly month: string | null;
}

interface LookRow {
  readonly id: string;
  readonly created_at: Date;
  readonly looked_by: string;
  readonly feedback_id: string;
  readonly reason: string | null;
}

const escapedLike = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);

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
    const { ring } = settingsFor(this.request);
    const by = subjectOf(this.request.viewer);
    const changed = await this.request.get(FeedbackService).change(input, action, async (feedback, em) => {
      const findings = (await findingsOf(em, [feedback.id])).get(feedback.id) ?? [];
      const chosen = { findings, chosen: new Set(input.findings), words, by };
      done.found = await takeOutOfParts(em, ring, feedback, chosen);
      if (done.found) feedback.personalDetails = await stillStands(em, feedback.id, 'personal_details');
      else feedback.version -= 1;
    });
    return done.found ? changed : ValidationProblem.of([notThere]);
  }

  /**
   * The originals of an answer, for the experience lead of the whole trust. The look is written down, with its reason, by
   * the same statement that gives them.
   * @throws NotFoundError when nothing was taken out, or when it is not theirs to see
   */
  async lookAtOriginal(id: string, reason: string | null): Promise<OriginalWords> {
    requireRoleAnywhere(this.request.viewer, ['experience-lead'], 'read the original of an answer');
    const why = tidyText(reason);
    if (why !== null && (!isText(why) || why.length > longestReason)) {
      throw new DomainError('BAD_USER_INPUT', `Say why in ${longestReason} characters or fewer.`);
    }
    const rows = isUuid(id)
      ? await this.request.work((em) =>
          em.execute<{ id: string; part_id: string | null; words: string }[]>(
            'select id, part_id, words from look_at_originals(?, ?)',
            [id, why],
          ),
        )
      : [];
    if (rows.length === 0) throw new NotFoundError('original');
    const { ring } = settingsFor(this.request);
    const parts = rows.map((row) => ({
      part: row.part_id,
      words: ring.open(
        row.words,
        sealedContext(row.part_id === null ? 'feedback_original' : 'part_original', row.id, 'words'),
      ),
    }));
    return Object.assign(new OriginalWords(), {
      feedback: id,
      words: parts.find(({ part }) => part === null)?.words ?? null,
      parts: parts.flatMap(({ part, words }) =>
        part === null ? [] : [Object.assign(new OriginalPart(), { part, words })],
      ),
    });
  }

  /** Who looked at originals of a trust, newest first, for its experience lead. */
  async looks(
    trust: string,
    { by, month }: LookFilter,
    { first, after }: PageArgs,
  ): Promise<Page<OriginalLook>> {
    requireRole(this.request.viewer, trust, ['experience-lead'], 'read who looked at originals');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const inLondon = `created_at >= (?::date)::timestamp at time zone 'Europe/London'
      and created_at < (?::date + interval '1 month') at time zone 'Europe/London'`;
    const day = month && `${month.slice(0, 7)}-01`;
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      by === null ? null : ['(looked_by = ? or looked_by like ?)', by, `%|${escapedLike(by)}`],
      day === null ? null : [inLondon, day, day],
      place && ['(created_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const rows = await this.request.work((em) =>
      em.execute<LookRow[]>(
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
        reason: row.reason,
      }),
    );
    return pageOf(looks, limit, ({ lookedAt, id }) => cursorOf({ at: lookedAt, id }));
  }
}

const notThere = {
  path: 'words',
  code: 'WORDS_NOT_THERE',
  message: 'These words do not stand there. Write them as they stand in the answer.',
};
