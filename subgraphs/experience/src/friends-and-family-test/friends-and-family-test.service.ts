import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { figureRoles, holdsService, requireRole } from '../access.js';
import type { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { allOf } from '../newest-first.js';
import {
  FriendsAndFamilyTestMonth,
  FriendsAndFamilyTestSummary,
  RatingCount,
} from './friends-and-family-test.types.js';
import { monthsOf } from './months.js';
import { percentagesOf, type Percentages } from './percentages.js';

/** What is asked about. */
export interface FriendsAndFamilyTestQuestion {
  readonly trust: string;
  /** Null for the whole trust. */
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
}

interface MonthlyCount {
  readonly month: string;
  readonly rating: FriendsAndFamilyRating;
  readonly responses: number;
  readonly synthetic: number;
}

const maxMonths = 120;

const ratings = [1, 2, 3, 4, 5, 6] satisfies FriendsAndFamilyRating[];

/** Figures of the Friends and Family Test. They come from daily counts, so that they cost the same however many answered. */
export class FriendsAndFamilyTestService extends Service {
  /**
   * The figures of a trust, or of one of its services, for staff of that trust.
   * @throws ForbiddenError for anybody else, and for the whole trust when the viewer's roles open some services only
   */
  async summary(question: FriendsAndFamilyTestQuestion): Promise<FriendsAndFamilyTestSummary> {
    const { trust, service, from, to } = question;
    requireRole(this.request.viewer, trust, figureRoles, 'read the live figures of this trust');
    if (!holdsService(this.request.viewer, trust, service, figureRoles)) {
      throw new ForbiddenError('read these figures; ask for one of your services');
    }
    const months = from <= to ? monthsOf(from, to) : [];
    if (months.length === 0 || months.length > maxMonths) {
      throw new DomainError('BAD_USER_INPUT', 'Give a period of at most ten years, `from` not after `to`.');
    }
    const counts = await this.monthlyCounts(question);
    return Object.assign(new FriendsAndFamilyTestSummary(), {
      asked: question,
      from,
      to,
      ...figuresOf(counts),
      ratings: ratings.map((rating) => {
        const responses = total(counts.filter((count) => count.rating === rating));
        return Object.assign(new RatingCount(), { rating, responses });
      }),
      months: months.map((month) => {
        const figures = figuresOf(counts.filter((count) => count.month === month));
        return Object.assign(new FriendsAndFamilyTestMonth(), { asked: question, month, ...figures });
      }),
    });
  }

  private monthlyCounts({ trust, service, from, to }: FriendsAndFamilyTestQuestion): Promise<MonthlyCount[]> {
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['day between ?::date and ?::date', from, to],
      service === null ? null : ['service_id = ?', service],
    );
    return this.request.work((em) =>
      em.execute<MonthlyCount[]>(
        `select to_char(day, 'YYYY-MM-01') as month, rating,
           sum(responses)::int as responses, sum(synthetic_responses)::int as synthetic
         from feedback_day where ${where} group by 1, 2`,
        values,
      ),
    );
  }
}

const total = (counts: readonly MonthlyCount[]): number =>
  counts.reduce((sum, count) => sum + count.responses, 0);

function figuresOf(counts: readonly MonthlyCount[]): Percentages & { syntheticResponses: number } {
  const byRating = new Map<FriendsAndFamilyRating, number>();
  for (const { rating, responses } of counts) byRating.set(rating, (byRating.get(rating) ?? 0) + responses);
  return {
    ...percentagesOf(byRating),
    syntheticResponses: counts.reduce((sum, count) => sum + count.synthetic, 0),
  };
}
