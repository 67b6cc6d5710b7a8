import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import {
  encodeCursor,
  identifierOfCursor,
  isUuid,
  pageOf,
  pageSize,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { holdsService, requireRole, workingRoles } from '../access.js';
import { allOf } from '../newest-first.js';
import { SurveyQuestion } from '../question/survey-question.entity.js';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { WrittenAnswer, type QuestionResult } from './question-results.type.js';
import { resultOf, type OptionCount } from './result-of.js';

/** Whose results are asked for. */
export interface ResultsQuestion {
  readonly trust: string;
  /** Null for the whole trust. */
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
}

interface WrittenRow {
  readonly feedback_id: string;
  readonly text: string;
  readonly received_on: string;
  readonly service_id: string | null;
  readonly theme_codes: string[];
}

/** What people answered. Counts come from daily ones, so that they cost the same however many people answered. */
export class QuestionResultsService extends Service {
  /**
   * The results of each question that was answered in a period.
   * @throws ForbiddenError for who is not staff there, and for the whole trust when their roles open some services only
   */
  async results({ trust, service, from, to }: ResultsQuestion): Promise<QuestionResult[]> {
    const { viewer } = this.request;
    requireRole(viewer, trust, workingRoles, 'read what people answered');
    if (!holdsService(viewer, trust, service, workingRoles)) {
      throw new ForbiddenError('read these results; ask for one of your services');
    }
    if (from > to) throw new DomainError('BAD_USER_INPUT', 'Give a period, `from` not after `to`.');
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['day between ?::date and ?::date', from, to],
      service === null ? null : ['service_id = ?', service],
    );
    return this.request.work(async (em) => {
      const counts = await em.execute<(OptionCount & { question_id: string })[]>(
        `select question_id, service_id, option_code, sum(responses)::int as responses,
           sum(synthetic_responses)::int as synthetic
         from question_day where ${where} group by 1, 2, 3 having sum(responses) <> 0`,
        values,
      );
      const ids = [...new Set(counts.map(({ question_id: id }) => id))];
      const questions = await em.find(
        SurveyQuestion,
        { trustCode: trust, id: { $in: ids } },
        { orderBy: { code: 'asc' } },
      );
      return questions.map((question) =>
        resultOf(
          question,
          counts.filter(({ question_id: id }) => id === question.id),
        ),
      );
    });
  }

  /** What people wrote in answer to one question, the newest first. Tests and held answers are left out. */
  async written(
    trust: string,
    question: string,
    service: string | null,
    { first, after }: PageArgs,
  ): Promise<Page<WrittenAnswer>> {
    requireRole(this.request.viewer, trust, workingRoles, 'read what people answered');
    const limit = pageSize(first);
    const last = identifierOfCursor(after);
    if (!isUuid(question)) return pageOf([], limit, () => '');
    const { where, values } = allOf(
      ['a.trust_code = ?', trust],
      ['a.question_id = ?::uuid', question],
      ['a.text is not null and not f.test_mode and not f.held'],
      service === null ? null : ['f.service_id = ?', service],
      last === null ? null : ['a.feedback_id < ?::uuid', last],
    );
    const rows = await this.request.work((em) =>
      em.execute<WrittenRow[]>(
        `select a.feedback_id, a.text, f.received_on::text, f.service_id, array(
           select theme_code from feedback_theme t where t.trust_code = f.trust_code and t.feedback_id = f.id
           order by theme_code) as theme_codes
         from feedback_answer a join feedback f on f.trust_code = a.trust_code and f.id = a.feedback_id
         where ${where} order by a.feedback_id desc limit ?`,
        [...values, limit + 1],
      ),
    );
    return pageOf(rows.map(writtenOf), limit, ({ id }) => encodeCursor(id));
  }
}

const writtenOf = (row: WrittenRow): WrittenAnswer =>
  Object.assign(new WrittenAnswer(), {
    id: row.feedback_id,
    text: row.text,
    receivedOn: row.received_on,
    service: ServiceReference.of(row.service_id),
    themes: row.theme_codes.map(ThemeReference.of),
  });
