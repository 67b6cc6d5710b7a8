import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  pageOf,
  pageSize,
  ValidationProblem,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { Action } from '../action/action.entity.js';
import { figureRoles, requireRole, requireRoleAnywhere } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { SurveyResult } from './survey-result.entity.js';
import type { SurveyResultSelection } from './survey-result.enums.js';
import type { AnswerSurveyResultInput } from './survey-result.input.js';

/** Who says what is done about a result. Row-level security keeps the same list. */
const answeringRoles: readonly Role[] = ['experience-team', 'experience-lead'];

const stored = { table: 'survey_result', what: 'survey result' };

const selections: Readonly<Record<SurveyResultSelection, string>> = {
  ALL: 'true',
  BELOW_ENGLAND: 'score < england_average',
  WITHOUT_ACTION: 'score < england_average and action_id is null',
};

/** What surveys found out about trusts, for who reads the trust's figures. */
export class SurveyResultService extends Service {
  /** One page of a trust's results, last published first. */
  async list(
    trust: string,
    selection: SurveyResultSelection,
    { first, after }: PageArgs,
  ): Promise<Page<SurveyResult>> {
    requireRole(this.request.viewer, trust, figureRoles, 'read the survey results of this trust');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      [selections[selection]],
      place && [`(published_on::timestamp at time zone 'UTC', id) < (?::timestamptz, ?::uuid)`, ...place],
    );
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from survey_result where ${where} order by published_on desc, id desc limit ?`,
        [...values, limit + 1],
      );
      return pageOf(
        rows.map((row) => em.map(SurveyResult, row)),
        limit,
        ({ publishedOn, id }) => cursorOf({ at: new Date(`${publishedOn}T00:00:00Z`), id }),
      );
    });
  }

  /** One result; null when there is none, or when the viewer must not see it. */
  async find(id: string): Promise<SurveyResult | null> {
    requireRoleAnywhere(this.request.viewer, figureRoles, 'read survey results');
    return isUuid(id) ? this.request.work((em) => em.findOne(SurveyResult, { id })) : null;
  }

  /** The action that answers a result; null when none does, or when it was taken back. */
  async actionOf({ trustCode, actionId }: SurveyResult): Promise<Action | null> {
    if (actionId === null) return null;
    return this.request.work((em) => em.findOne(Action, { trustCode, id: actionId, withdrawnAt: null }));
  }

  /** Says which action answers a result, and by when. */
  async answer(input: AnswerSurveyResultInput): Promise<SurveyResult | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, answeringRoles, 'say what is done about a survey result');
    const { surveyResult: id, expectedVersion, action = null, dueOn = null } = input;
    return this.request.work(async (em) => {
      const problems = await actionProblems(em, id, action);
      if (problems.length > 0) return ValidationProblem.of(problems);
      const result = await lockVersion(em, SurveyResult, stored, { id, expectedVersion });
      result.actionId = action;
      result.dueOn = action === null ? null : dueOn;
      return result;
    });
  }
}

async function actionProblems(em: EntityManager, id: string, action: string | null): Promise<FieldProblem[]> {
  if (action === null || !isUuid(id)) return [];
  const rows = isUuid(action)
    ? await em.execute<object[]>(
        `select action.id from action join survey_result result on result.trust_code = action.trust_code
         where result.id = ? and action.id = ? and action.withdrawn_at is null`,
        [id, action],
      )
    : [];
  return rows.length > 0
    ? []
    : [
        {
          path: 'action',
          code: 'ACTION_UNKNOWN',
          message: 'Choose an action that this trust has published.',
        },
      ];
}
