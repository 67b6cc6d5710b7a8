import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { isUuid, ValidationProblem } from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { sentimentProblems } from '../feedback/feedback.service.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { agreementOf, type Coded } from './agreement.js';
import { BlindCoding, BlindComment, type CodeBlindInput, type CodingAgreement } from './coding.types.js';
import { keepCoding } from './keep-coding.js';
import { letGo } from './second-coding.js';

/** A comment to code is drawn by chance from this many of the newest that wait. */
const drawnFrom = 200;

/** Has comments coded a second time by somebody who does not see the first codes, and says how far people agree. */
export class CodingService extends Service {
  /** The comment that the viewer has taken at a trust and not coded yet; none when there is none. */
  async taken(trust: string): Promise<BlindComment | null> {
    requireRole(this.request.viewer, trust, workingRoles, 'code comments of this trust');
    return this.request.work((em) => takenComment(em, trust, subjectOf(this.request.viewer)));
  }

  /**
   * Gives the viewer a comment that one other person coded and they have not: the one that they took before, else one by
   * chance, so that nobody can look up the codes of what they will get. Null when none waits.
   */
  async take(trust: string): Promise<BlindComment | null> {
    const { viewer } = this.request;
    requireRole(viewer, trust, workingRoles, 'code comments of this trust');
    const coder = subjectOf(viewer);
    return this.request.work(async (em) => {
      const before = await takenComment(em, trust, coder);
      if (before) return before;
      // What cannot be coded any more is let go of.
      await em.execute('delete from second_coding where trust_code = ? and coder = ?', [trust, coder]);
      await em.execute(
        `insert into second_coding (trust_code, feedback_id, coder)
         select ?, id, ? from (
           select f.id from feedback f
           where f.trust_code = ? and f.comment is not null and not f.held and not f.test_mode
             and 1 = (select count(*) from feedback_coding c where c.trust_code = f.trust_code and c.feedback_id = f.id)
             and not exists (select from feedback_coding c
               where c.trust_code = f.trust_code and c.feedback_id = f.id and c.coder = ?)
           order by f.received_at desc, f.id desc limit ?) waiting
         order by random() limit 1 on conflict do nothing`,
        [trust, coder, trust, coder, drawnFrom],
      );
      return takenComment(em, trust, coder);
    });
  }

  /**
   * Keeps what a second person says about the comment that they took.
   * @throws NotFoundError when they have not taken it
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
        ? await em.execute<{ trust_code: string }[]>(
            'select trust_code from feedback where id = ? for update',
            [input.feedback],
          )
        : [];
      if (!found || !(await letGo(em, found.trust_code, input.feedback)))
        throw new NotFoundError('comment to code');
      const [first] = await em.execute<{ theme_codes: string[] }[]>(
        `select theme_codes from feedback_coding where trust_code = ? and feedback_id = ? and coder <> ?
         order by coded_at limit 1`,
        [found.trust_code, input.feedback, coder],
      );
      await keepCoding(em, {
        trustCode: found.trust_code,
        feedbackId: input.feedback,
        coder,
        themes: input.themes,
        sentiment: input.sentiment ?? null,
        taxonomyVersion: taxonomy.version,
        blind: true,
      });
      const sameThemes = [...new Set(input.themes)].sort().join() === (first?.theme_codes ?? []).join();
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

async function takenComment(em: EntityManager, trust: string, coder: string): Promise<BlindComment | null> {
  const [found] = await em.execute<object[]>(
    `select f.id, f.comment as words, f.translation, f.comment_asked as "commentAsked" from second_coding s
     join feedback f on f.trust_code = s.trust_code and f.id = s.feedback_id
     where s.trust_code = ? and s.coder = ? and f.comment is not null and not f.held and not f.test_mode`,
    [trust, coder],
  );
  return found ? Object.assign(new BlindComment(), found) : null;
}
