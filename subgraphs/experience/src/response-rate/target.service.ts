import { NotFoundError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { holdsWhole, organisationsOf, permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { figureRoles } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { rateOf, together } from './response-rate.js';
import { ResponseRateService } from './response-rate.service.js';
import { Target, TargetOperator, TargetProgress } from './target.entity.js';
import { targetProblems, type AddTargetInput, type TargetVersionInput } from './target.input.js';
import { lastDayOf, yearUpTo } from './whole-months.js';

const stored = { table: 'target', what: 'target' };

/** What trusts want to reach. Their staff see how far they are; their experience leads set targets. */
export class TargetService extends Service {
  /** The targets of a trust by their days, at most 50. */
  async of(trust: string): Promise<Target[]> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...figureRoles), 'see the targets of this trust');
    return this.request.work((em) =>
      em.find(Target, { trustCode: trust }, { orderBy: { dueOn: 'asc', id: 'asc' }, limit: 50 }),
    );
  }

  /** How far a target is. */
  async progress({ trustCode, scope, operator, value, dueOn }: Target): Promise<TargetProgress> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trustCode, ...figureRoles), 'see how far this trust is');
    const months = yearUpTo(dueOn, todayInLondon());
    const counts = await this.request.get(ResponseRateService).counts(trustCode, null, months);
    const figure = rateOf(together(counts.filter(({ setting }) => scope === null || setting === scope)));
    const met = figure === null ? null : operator === TargetOperator.GTE ? figure >= value : figure <= value;
    return Object.assign(new TargetProgress(), {
      measuredFrom: months.first,
      measuredTo: lastDayOf(months.last),
      figure,
      met,
    });
  }

  /** Adds a target, once for each idempotency key. */
  async add(input: AddTargetInput): Promise<Target | ValidationProblem> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, input.trust, 'experience-lead'), 'set targets of this trust');
    const problems = targetProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...body } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, viewer, { key, body: { addTarget: body } }, async () => {
        const { trust: trustCode, measure, scope = null, operator, value, dueOn } = input;
        const target = Object.assign(new Target(), { trustCode, measure, scope, operator, value, dueOn });
        target.source = tidyText(input.source);
        await em.persist(target).flush();
        return { id: target.id };
      });
      const target = await em.findOne(Target, { id });
      if (!target) throw new NotFoundError(stored.what);
      return target;
    });
  }

  /** Takes a target away, and gives it for the last time. */
  async remove({ target: id, expectedVersion }: TargetVersionInput): Promise<Target> {
    const { viewer } = this.request;
    permit(viewer, organisationsOf(viewer, 'experience-lead').length > 0, 'take targets away');
    return this.request.work(async (em) => {
      const target = await lockVersion(em, Target, stored, { id, expectedVersion });
      await em.nativeDelete(Target, { id });
      return target;
    });
  }
}
