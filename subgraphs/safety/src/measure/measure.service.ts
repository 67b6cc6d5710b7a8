import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, lockVersion, pageById } from '@wesaid/shared/database';
import { NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { isUuid, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { mayManageCommittees } from '../committee/committee.policy.js';
import { CommitteeService } from '../committee/committee.service.js';
import { majorThemeOf } from '../organisations/major-theme.js';
import { withCharts } from './measure.charts.js';
import {
  problemsInMeasure,
  problemsInPoints,
  type CreateSafetyMeasureInput,
  type RecordMeasurePointsInput,
} from './measure.input.js';
import { storeMeasure, storePoints } from './measure.store.js';
import { SafetyMeasure } from './safety-measure.entity.js';

const stored = { table: 'safety_measure', what: 'measure' };

/** Keeps what committees watch over time, and finds it. The database shows nobody a measure of a committee of others. */
export class MeasureService extends Service {
  /**
   * Sets up a measure. Repeating it with the same key gives the same measure.
   * @returns the measure, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, IdempotencyKeyReusedError
   * @throws UnavailableError when a theme is given and organisations does not answer
   */
  async create(input: CreateSafetyMeasureInput): Promise<SafetyMeasure | ValidationProblem> {
    const committees = this.request.get(CommitteeService);
    const committee = await committees.managed(input.committee, 'set up measures of this committee');
    const problems = problemsInMeasure(input);
    const majorTheme = input.theme ? await majorThemeOf(this.request, input.theme) : null;
    if (input.theme && majorTheme === null) {
      const message = 'Choose a theme of the taxonomy that is in force.';
      problems.push({ path: 'theme', code: 'THEME_UNKNOWN', message });
    }
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...createSafetyMeasure } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, this.request.viewer, { key, body: { createSafetyMeasure } }, async () => {
        const measure = await storeMeasure(em, committee, { ...createSafetyMeasure, majorTheme });
        return { id: measure.id };
      });
      return complete(em, await em.findOneOrFail(SafetyMeasure, { id }));
    });
  }

  /**
   * Adds points to a measure, or puts points of it right.
   * @returns the measure, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError
   */
  async recordPoints(input: RecordMeasurePointsInput): Promise<SafetyMeasure | ValidationProblem> {
    const { id } = await this.#managed(input.measure, 'record points of this measure');
    const problems = problemsInPoints(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { expectedVersion, points } = input;
    return this.request.work(async (em) => {
      const measure = await lockVersion(em, SafetyMeasure, stored, { id, expectedVersion });
      await storePoints(em, measure, points);
      return complete(em, measure);
    });
  }

  /** The measures of a committee that the viewer was given, in the order in which they were set up. */
  ofCommittee(committeeId: string, page: PageArgs): Promise<Page<SafetyMeasure>> {
    return pageById(page, 'asc', (where, options) =>
      this.request.work(async (em) =>
        withCharts(em, await em.find(SafetyMeasure, { committeeId, ...where }, options)),
      ),
    );
  }

  /** The measures of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(SafetyMeasure | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => withCharts(em, await em.find(SafetyMeasure, { id: { $in: ids } }))),
    );
  }

  /** The measure, when the viewer may record points of it. One that they cannot see does not exist. */
  async #managed(id: string, action: string): Promise<SafetyMeasure> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    const measure = isUuid(id) ? await this.request.work((em) => em.findOne(SafetyMeasure, { id })) : null;
    if (!measure) throw new NotFoundError('measure');
    permit(viewer, mayManageCommittees(viewer, measure.trustCode), action);
    return measure;
  }
}

async function complete(em: EntityManager, measure: SafetyMeasure): Promise<SafetyMeasure> {
  await withCharts(em, [measure]);
  return measure;
}
