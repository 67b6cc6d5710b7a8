import { NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { isUuid, pageOf, pageSize, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { sentimentProblems } from '../feedback/feedback.service.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { agreementOf, type Coded } from './agreement.js';
import { BlindCoding, BlindComment, type CodeBlindInput, type CodingAgreement } from './coding.types.js';
import { keepCoding } from './keep-coding.js';

/** Has comments coded a second time by somebody who does not see the first codes, and says how far people agree. */
export class CodingService extends Service {
  /** One page of the comments that one other person coded and the viewer has not, newest first. */
  async waiting(trust: string, { first, after }: PageArgs): Promise<Page<BlindComment>> {
    const { viewer } = this.request;
    requireRole(viewer, trust, workingRoles, 'code comments of this trust');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['f.trust_code = ?', trust],
      ['f.comment is not null and not f.held and not f.test_mode'],
      [
        `1 = (select count(*) from feedback_coding c where c.trust_code = f.trust_code and c.feedback_id = f.id)
         and not exists (select from feedback_coding c
           where c.trust_code = f.trust_code and c.feedback_id = f.id and c.coder = ?)`,
        subjectOf(viewer),
      ],
      place && ['(f.received_at, f.id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const rows = await this.request.work((em) =>
      em.execute<{ id: string; comment: string; translation: string | null; received_at: Date }[]>(
        `select f.id, f.comment, f.translation, f.received_at from feedback f
         where ${where} order by f.received_at desc, f.id desc limit ?`,
        [...values, limit + 1],
      ),
    );
    const comments = rows.map(({ id, comment, translation, received_at }) =>
      Object.assign(new BlindComment(), {
        id,
        words: comment,
        translation,
        receivedAt: new Date(received_at),
      }),
    );
    return pageOf(comments, limit, ({ receivedAt, id }) => cursorOf({ at: receivedAt, id }));
  }

  /**
   * Keeps what a second person says about a comment.
   * @throws NotFoundError when it does not wait for this person
   */
  async codeBlind(input: CodeBlindInput): Promise<BlindCoding | ValidationProblem> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'code a comment');
    const taxonomy = await directoryFor(this.request).taxonomy();
    const problems = [...themeProblems(input.themes, taxonomy), ...sentimentProblems(input.sentiment)];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const coder = subjectOf(viewer);
    return this.request.work(async (em) => {
      const [found] = isUuid(input.feedback)
        ? await em.execute<{ trust_code: string; theme_codes: string[] }[]>(
            `select f.trust_code, c.theme_codes from feedback f
             join feedback_coding c on c.trust_code = f.trust_code and c.feedback_id = f.id
             where f.id = ? and not exists (select from feedback_coding own
               where own.trust_code = f.trust_code and own.feedback_id = f.id and own.coder = ?)
             for update of f`,
            [input.feedback, coder],
          )
        : [];
      if (!found) throw new NotFoundError('comment to code');
      await keepCoding(em, {
        trustCode: found.trust_code,
        feedbackId: input.feedback,
        coder,
        themes: input.themes,
        sentiment: input.sentiment ?? null,
        taxonomyVersion: taxonomy.version,
        blind: true,
      });
      const sameThemes = [...new Set(input.themes)].sort().join() === found.theme_codes.join();
      return Object.assign(new BlindCoding(), { feedback: input.feedback, sameThemes });
    });
  }

  /** How far people agree on the comments that were coded for the second time between two days, both included. */
  async agreement(trust: string, from: string, to: string): Promise<CodingAgreement> {
    requireRole(this.request.viewer, trust, workingRoles, 'read how far coders agree');
    const rows = await this.request.work((em) =>
      em.execute<Coded[]>(
        `with twice as (
           select feedback_id from feedback_coding where trust_code = ? group by feedback_id
           having count(*) >= 2
             and max(coded_at) >= ?::date::timestamp at time zone 'Europe/London'
             and max(coded_at) < (?::date + 1)::timestamp at time zone 'Europe/London')
         select feedback_id as "feedbackId", coder, theme_codes as themes, sentiment
         from feedback_coding where trust_code = ? and feedback_id in (select feedback_id from twice)`,
        [trust, from, to, trust],
      ),
    );
    return agreementOf(rows);
  }
}
