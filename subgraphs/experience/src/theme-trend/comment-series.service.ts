import { NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { pageOf, pageSize, todayInLondon, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, workingRoles } from '../access.js';
import { Action } from '../action/action.entity.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { directoryFor } from '../organisations/directory.js';
import { commentSeries, themeSeries } from './comment-series.js';
import type { CommentSeries, ThemeSeries } from './comment-series.types.js';
import { countMonths, type MonthCounts } from './month-counts.js';
import { lastDayOf, periodOf, publishedSince, wholeMonths } from './period.js';
import { servicesValue } from './said-or-expected.js';
import type { ThemePeriodArgs } from './theme-period.args.js';

/** Which actions are meant: of a trust or some of its services, published since a day. */
export type ActionsSince = Pick<ThemePeriodArgs, 'trust' | 'services' | 'from'>;

/** What changes in what people say, and what was done about it. */
export class CommentSeriesService extends Service {
  /**
   * A theme month by month, with the limits of chance.
   * @throws DomainError NOT_FOUND for a theme that there is not, or that counts in no ranking; BAD_USER_INPUT for a period
   *   that is no period or longer than two years
   */
  async ofTheme(theme: string, asked: ThemePeriodArgs): Promise<ThemeSeries> {
    requireRole(this.request.viewer, asked.trust, workingRoles, 'read what comments are about');
    const months = monthsOf(asked);
    const { names, unranked } = await directoryFor(this.request).taxonomy();
    const name = names.get(theme);
    if (name === undefined || unranked.has(theme)) throw new NotFoundError('theme');
    return themeSeries({ code: theme, name }, months, await this.counts(asked, months, theme));
  }

  /**
   * What comments express month by month, with the limits of chance, and which themes have changed.
   * @throws DomainError BAD_USER_INPUT for a period that is no period or longer than two years
   */
  async ofAll(asked: ThemePeriodArgs): Promise<CommentSeries> {
    requireRole(this.request.viewer, asked.trust, workingRoles, 'read what comments are about');
    const months = monthsOf(asked);
    const { names, unranked } = await directoryFor(this.request).taxonomy();
    const ranked = [...names].flatMap(([code, name]) => (unranked.has(code) ? [] : [{ code, name }]));
    return commentSeries(ranked, months, await this.counts(asked, months, null));
  }

  /** The actions that answer a theme, the newest first. */
  async actions(theme: string, asked: ActionsSince, { first, after }: PageArgs): Promise<Page<Action>> {
    requireRole(this.request.viewer, asked.trust, workingRoles, 'read what was done about a theme');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const services = servicesValue(asked);
    const { where, values } = allOf(
      ['trust_code = ?', asked.trust],
      ['withdrawn_at is null'],
      ['? = any (theme_codes)', theme],
      [publishedSince, asked.from],
      services === null ? null : ['service_id in (select json_array_elements_text(?::json))', services],
      place && ['(published_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const actions = await this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from action where ${where} order by published_at desc, id desc limit ?`,
        [...values, limit + 1],
      );
      return rows.map((row) => em.map(Action, row));
    });
    return pageOf(actions, limit, ({ publishedAt, id }) => cursorOf({ at: publishedAt, id }));
  }

  private counts(
    asked: ThemePeriodArgs,
    months: readonly string[],
    theme: string | null,
  ): Promise<MonthCounts> {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return Promise.resolve({ months: [], themes: [] });
    return this.request.work((em) => countMonths(em, { ...asked, from: first, to: lastDayOf(last) }, theme));
  }
}

const monthsOf = ({ from, to }: ThemePeriodArgs): string[] =>
  wholeMonths(periodOf(from, to), todayInLondon());
