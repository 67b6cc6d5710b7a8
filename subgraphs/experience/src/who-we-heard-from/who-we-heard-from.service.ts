import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { figureRoles, holdsService, requireRole } from '../access.js';
import { AssistedBy, type FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { monthsOf } from '../friends-and-family-test/months.js';
import { percentagesOf } from '../friends-and-family-test/percentages.js';
import { allOf } from '../newest-first.js';
import {
  FriendsAndFamilyTestByAssistance,
  HeardByAssistance,
  HeardByLanguage,
  HeardByMode,
  HeardRespondents,
  WhoWeHeardFrom,
} from './who-we-heard-from.types.js';

/** What is asked about. */
export interface HeardQuestion {
  readonly trust: string;
  /** Null for the whole trust. */
  readonly service: string | null;
  readonly from: string;
  readonly to: string;
}

/** The columns by which answers are told apart; empty text in them stands for what was not said. */
type Column = 'respondent_type' | 'collection_mode' | 'assisted_by' | 'language';

interface HeardRow extends Readonly<Record<Column, string>> {
  readonly rating: FriendsAndFamilyRating;
  readonly responses: number;
  readonly synthetic: number;
}

const maxMonths = 120;

/** Who answered, from daily counts, so that it costs the same however many did. */
export class WhoWeHeardFromService extends Service {
  /**
   * Who answered a trust, or one of its services, for staff of that trust.
   * @throws ForbiddenError for anybody else, and for the whole trust when the viewer's roles open some services only
   */
  async about(question: HeardQuestion): Promise<WhoWeHeardFrom> {
    this.permit(question);
    const rows = await this.rows(question, 'respondent_type, collection_mode, assisted_by, language');
    return Object.assign(new WhoWeHeardFrom(), {
      from: question.from,
      to: question.to,
      responses: rows.reduce((sum, { responses }) => sum + responses, 0),
      syntheticResponses: rows.reduce((sum, { synthetic }) => sum + synthetic, 0),
      peopleServed: await this.peopleServed(question),
      byRespondentType: groups(rows, 'respondent_type').map(([respondentType, responses]) =>
        Object.assign(new HeardRespondents(), { respondentType, responses }),
      ),
      byCollectionMode: groups(rows, 'collection_mode').map(([collectionMode, responses]) =>
        Object.assign(new HeardByMode(), { collectionMode, responses }),
      ),
      byAssistance: groups(rows, 'assisted_by').map(([assistedBy, responses]) =>
        Object.assign(new HeardByAssistance(), { assistedBy, responses }),
      ),
      byLanguage: groups(rows, 'language').map(([language, responses]) =>
        Object.assign(new HeardByLanguage(), { language, responses }),
      ),
    });
  }

  /** The Friends and Family Test of people who answered alone first, then of those who were helped. */
  async friendsAndFamilyTest(question: HeardQuestion): Promise<FriendsAndFamilyTestByAssistance[]> {
    this.permit(question);
    const rows = await this.rows(question, 'assisted_by, rating');
    return [null, ...Object.values(AssistedBy)].map((assistedBy) => {
      const theirs = rows.filter((row) => row.assisted_by === (assistedBy ?? ''));
      const counts = new Map(theirs.map(({ rating, responses }) => [rating, responses]));
      return Object.assign(new FriendsAndFamilyTestByAssistance(), { assistedBy, ...percentagesOf(counts) });
    });
  }

  private permit({ trust, service, from, to }: HeardQuestion): void {
    const { viewer } = this.request;
    requireRole(viewer, trust, figureRoles, 'read the live figures of this trust');
    if (!holdsService(viewer, trust, service, figureRoles)) {
      throw new ForbiddenError('read these figures; ask for one of your services');
    }
    const months = from <= to ? monthsOf(from, to).length : 0;
    if (months === 0 || months > maxMonths) {
      throw new DomainError('BAD_USER_INPUT', 'Give a period of at most ten years, `from` not after `to`.');
    }
  }

  private async peopleServed({ trust, service, from, to }: HeardQuestion): Promise<number | null> {
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      [`month >= ?::date and month + interval '1 month' <= ?::date + interval '1 day'`, from, to],
      service === null ? null : ['service_id = ?', service],
    );
    const [counted] = await this.request.work((em) =>
      em.execute<{ people: number | null }[]>(
        `select sum(eligible)::int as people from eligible_month where ${where}`,
        values,
      ),
    );
    return counted?.people ?? null;
  }

  private rows({ trust, service, from, to }: HeardQuestion, columns: string): Promise<HeardRow[]> {
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['day between ?::date and ?::date', from, to],
      service === null ? null : ['service_id = ?', service],
    );
    return this.request.work((em) =>
      em.execute<HeardRow[]>(
        `select ${columns}, sum(responses)::int as responses, sum(synthetic_responses)::int as synthetic
         from feedback_heard_day where ${where} group by ${columns} having sum(responses) > 0`,
        values,
      ),
    );
  }
}

/** The responses of each value of a column, most first; the value is null where nothing was said. */
function groups(rows: readonly HeardRow[], column: Column): [value: string | null, responses: number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[column], (sums.get(row[column]) ?? 0) + row.responses);
  return [...sums]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([value, responses]) => [value || null, responses]);
}
