import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, ForbiddenError } from '@wesaid/shared/errors';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { Problems, ValidationProblem } from '@wesaid/shared/types';
import { requireRole, workingRoles } from '../access.js';
import { FollowUpRule } from './follow-up-rule.type.js';
import type { SetFollowUpRuleInput } from './follow-up.inputs.js';

/** What holds until a trust says otherwise; the database keeps the same. */
const unless = { ratings: [4, 5], workingDays: 5, replyWorkingDays: 10, version: 0 };

/** What trusts follow up. A change holds for answers that come in from then on. */
export class FollowUpRuleService extends Service {
  /** The rule of a trust. */
  async of(trust: string): Promise<FollowUpRule> {
    requireRole(this.request.viewer, trust, workingRoles, 'read what this trust follows up');
    return this.request.work((em) => read(em, trust));
  }

  /** Sets the rule of a trust; for its lead. */
  async set(input: SetFollowUpRuleInput): Promise<FollowUpRule | ValidationProblem> {
    const { viewer } = this.request;
    const { trust, expectedVersion, workingDays, replyWorkingDays } = input;
    requireRole(viewer, trust, ['experience-lead'], 'set what this trust follows up');
    if (viewer.kind !== 'system' && !holdsWhole(viewer, trust, 'experience-lead')) {
      throw new ForbiddenError('set what this trust follows up');
    }
    const problems = new Problems();
    for (const [path, days] of Object.entries({ workingDays, replyWorkingDays })) {
      problems.need(days >= 1 && days <= 60, path, 'DAYS_OUT_OF_RANGE', 'Give 1 to 60 working days.');
    }
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `insert into follow_up_rule as kept (trust_code, ratings, working_days, reply_working_days, version)
         select ?, array(select jsonb_array_elements_text(?::jsonb)::smallint), ?, ?, 1
         where ? = 0 or exists (select from follow_up_rule where trust_code = ?)
         on conflict (trust_code) do update set ratings = excluded.ratings, working_days = excluded.working_days,
           reply_working_days = excluded.reply_working_days, version = kept.version + 1
         where kept.version = ? returning version`,
        [
          trust,
          JSON.stringify([...new Set(input.ratings)].sort()),
          workingDays,
          replyWorkingDays,
          expectedVersion,
          trust,
          expectedVersion,
        ],
      );
      const now = await read(em, trust);
      if (rows.length === 0) throw new ConflictError(expectedVersion, now.version);
      return now;
    });
  }
}

async function read(em: EntityManager, trust: string): Promise<FollowUpRule> {
  const [row] = await em.execute<FollowUpRule[]>(
    `select ratings, working_days as "workingDays", reply_working_days as "replyWorkingDays", version
     from follow_up_rule where trust_code = ?`,
    [trust],
  );
  return Object.assign(new FollowUpRule(), row ?? unless);
}
