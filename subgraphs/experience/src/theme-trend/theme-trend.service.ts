import { Service } from '@wesaid/shared/server';
import { dayInLondon, pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { figureRoles, requireRole, workingRoles } from '../access.js';
import { Action } from '../action/action.entity.js';
import { complete } from '../feedback/complete-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { cursorOf, placeAfter } from '../newest-first.js';
import { directoryFor } from '../organisations/directory.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { periodBefore, periodOf, publishedSince } from './period.js';
import { periodValues, saidOrExpected, servicesValue, setsOfPeriod } from './said-or-expected.js';
import type { ThemePeriodArgs } from './theme-period.args.js';
import {
  ThemeModelCheck,
  ThemeMonth,
  ThemeRanking,
  ThemesTogether,
  ThemeStanding,
} from './theme-trend.types.js';

interface Standing {
  readonly theme: string;
  readonly comments: number;
  readonly confirmed: number;
  readonly mean: number | null;
  readonly felt: number;
  readonly negative: number;
}

/** What one period holds. */
interface Held {
  readonly comments: number;
  /** Comments with a theme that counts. */
  readonly themed: number;
  readonly standings: readonly Standing[];
}

const heldSql = `with ${saidOrExpected}, ${setsOfPeriod}
  select coalesce(sum(comments), 0)::int as comments,
    coalesce(sum(comments) filter (where not themes <@ array(select json_array_elements_text(?::json))), 0)::int as themed,
    (select coalesce(json_agg(s), '[]') from (
       select theme_code as theme, sum(comments) as comments, coalesce(sum(comments) filter (where themes_said), 0) as confirmed,
         sum(total)::float / nullif(sum(felt), 0) as mean, sum(felt) as felt, sum(negative) as negative
       from set_of_period cross join unnest(themes) theme_code group by 1) s) as standings
  from set_of_period`;

const leastComments = 10;
const leastDecided = 100;
const leastDifference = 0.1;
const mostPairs = 50;

const percent = (part: number, whole: number): number => (part / whole) * 100;

/** What comments are about, over time. Counts are those of the trust's own people: live and exact. */
export class ThemeTrendService extends Service {
  /**
   * The themes of a period beside the one before.
   * @throws DomainError BAD_USER_INPUT for a period that is no period or longer than two years
   */
  async ranking(asked: ThemePeriodArgs): Promise<ThemeRanking> {
    const { from, to } = asked;
    requireRole(this.request.viewer, asked.trust, workingRoles, 'read what comments are about');
    const period = periodOf(from, to);
    const { unranked } = await directoryFor(this.request).taxonomy();
    const now = await this.held(asked, unranked);
    const earlier = await this.held({ ...asked, ...periodBefore(period) }, unranked);
    const before = new Map(earlier.standings.map(({ theme, comments }) => [theme, comments]));
    const ranked = now.standings.filter(({ theme }) => !unranked.has(theme));
    const actions = await this.actionsSince(asked);
    return Object.assign(new ThemeRanking(), {
      from,
      to,
      comments: now.comments,
      withoutTheme: now.comments - now.themed,
      themes: ranked
        .sort((a, b) => b.comments - a.comments || (a.theme < b.theme ? -1 : 1))
        .map((standing) => standingOf(standing, before.get(standing.theme) ?? 0, actions)),
    });
  }

  /**
   * One theme month by month.
   * @throws DomainError BAD_USER_INPUT for a period that is no period or longer than two years
   */
  async months(theme: string, asked: ThemePeriodArgs): Promise<ThemeMonth[]> {
    const { trust, from, to } = asked;
    requireRole(this.request.viewer, trust, workingRoles, 'read what comments are about');
    periodOf(from, to);
    const rows = await this.request.work((em) =>
      em.execute<{ month: string; all: number; comments: number; confirmed: number; mean: number | null }[]>(
        `with ${saidOrExpected},
           of_day as (select received_on, count(*) as comments, count(*) filter (where about) as about,
               count(*) filter (where about and themes_said) as confirmed,
               sum(sentiment) filter (where about) as total, count(sentiment) filter (where about) as felt
             from (select *, ?::text = any (themes) as about from comment_of_period) c group by 1)
         select to_char(received_on, 'YYYY-MM-01') as month, sum(comments)::int as all, sum(about)::int as comments,
           sum(confirmed)::int as confirmed, sum(total)::float / nullif(sum(felt), 0) as mean
         from of_day group by 1 order by 1`,
        [...periodValues(asked), theme],
      ),
    );
    return rows.map(({ month, all, comments, confirmed, mean }) =>
      Object.assign(new ThemeMonth(), {
        month,
        allComments: all,
        comments,
        percentConfirmed: comments === 0 ? null : percent(confirmed, comments),
        meanSentiment: mean,
      }),
    );
  }

  /**
   * Which themes come together, those in most comments first; at most 50 pairs.
   * @throws DomainError BAD_USER_INPUT for a period that is no period or longer than two years
   */
  async together(asked: ThemePeriodArgs): Promise<ThemesTogether[]> {
    const { trust, from, to } = asked;
    requireRole(this.request.viewer, trust, workingRoles, 'read what comments are about');
    periodOf(from, to);
    const { unranked } = await directoryFor(this.request).taxonomy();
    type Pair = { a: string; b: string; comments: number; lift: number };
    const pairs = await this.request.work((em) =>
      em.execute<Pair[]>(
        `with ${saidOrExpected}, ${setsOfPeriod},
           themes_of as (select array(select theme from unnest(themes) theme
               where theme <> all (array(select json_array_elements_text(?::json)))) as themes, comments from set_of_period),
           each as (select theme, sum(comments)::float as comments from themes_of, unnest(themes) theme group by 1),
           pair as (select a, b, sum(comments)::int as comments
             from themes_of, unnest(themes) a, unnest(themes) b where a < b group by 1, 2)
         select a, b, pair.comments, pair.comments / (one.comments * two.comments)
           * (select sum(comments)::float from themes_of where themes <> '{}') as lift
         from pair join each one on one.theme = a join each two on two.theme = b order by 3 desc, 1, 2 limit ?`,
        [...periodValues(asked), JSON.stringify([...unranked]), mostPairs],
      ),
    );
    return pairs.map(({ a, b, comments, lift }) =>
      Object.assign(new ThemesTogether(), {
        themes: [ThemeReference.of(a), ThemeReference.of(b)],
        comments,
        lift,
      }),
    );
  }

  /**
   * The comments behind a figure of a theme, newest first.
   * @throws DomainError BAD_USER_INPUT for a period that is no period or longer than two years
   */
  async comments(theme: string, asked: ThemePeriodArgs, { first, after }: PageArgs): Promise<Page<Feedback>> {
    const { trust, from, to } = asked;
    requireRole(this.request.viewer, trust, workingRoles, 'read what people told this trust');
    periodOf(from, to);
    const limit = pageSize(first);
    const place = placeAfter(after);
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `with ${saidOrExpected},
           page as (select id from comment_of_period where ?::text = any (themes)
             and (?::timestamptz is null or (received_at, id) < (?::timestamptz, ?::uuid))
             order by received_on desc, received_at desc, id desc limit ?)
         select f.* from feedback f where f.trust_code = ? and f.id in (select id from page)
         order by f.received_at desc, f.id desc`,
        [
          ...periodValues(upTo(asked, place)),
          theme,
          place?.[0] ?? null,
          ...(place ?? [null, null]),
          limit + 1,
          trust,
        ],
      );
      const page = pageOf(
        rows.map((row) => em.map(Feedback, row)),
        limit,
        ({ receivedAt, id }) => cursorOf({ at: receivedAt, id }),
      );
      await complete(em, page.nodes);
      return page;
    });
  }

  /** How well each model did that people of a trust have decided on, the newest decisions first. */
  async modelChecks(trust: string): Promise<ThemeModelCheck[]> {
    requireRole(this.request.viewer, trust, figureRoles, 'read how well a model does');
    type Checked = { model: string; decided: number; confirmed: number; expected: number; variance: number };
    const rows = await this.request.work((em) =>
      em.execute<Checked[]>(
        `select made_by as model, count(*)::int as decided,
           (count(*) filter (where decision = 'CONFIRMED'))::int as confirmed,
           sum(confidence)::float as expected, sum(confidence * (1 - confidence))::float as variance
         from feedback_finding where trust_code = ? and kind = 'THEME' and decision is not null
         group by 1 order by max(decided_at) desc`,
        [trust],
      ),
    );
    return rows.map(({ model, decided, confirmed, expected, variance }) =>
      Object.assign(new ThemeModelCheck(), {
        model,
        decided,
        percentConfirmed: percent(confirmed, decided),
        percentExpected: percent(expected, decided),
        needsRetraining:
          decided >= leastDecided &&
          Math.abs(confirmed - expected) > Math.max(leastDifference * decided, 3 * Math.sqrt(variance)),
      }),
    );
  }

  private actionsSince(asked: ThemePeriodArgs): Promise<Action[]> {
    const services = servicesValue(asked);
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from action where trust_code = ? and withdrawn_at is null and ${publishedSince}
           and (?::json is null or service_id in (select json_array_elements_text(?::json))) order by published_at desc, id desc`,
        [asked.trust, asked.from, services, services],
      );
      return rows.map((row) => em.map(Action, row));
    });
  }

  private async held(asked: ThemePeriodArgs, unranked: ReadonlySet<string>): Promise<Held> {
    const [held] = await this.request.work((em) =>
      em.execute<Held[]>(heldSql, [...periodValues(asked), JSON.stringify([...unranked])]),
    );
    return held ?? { comments: 0, themed: 0, standings: [] };
  }
}

/** A period as far as the rest of a list that is read newest first lies in it. */
function upTo(asked: ThemePeriodArgs, place: readonly [at: string, id: string] | null): ThemePeriodArgs {
  const day = place === null ? asked.to : dayInLondon(new Date(place[0]));
  return day < asked.to ? { ...asked, to: day } : asked;
}

function standingOf(
  { theme, comments, confirmed, mean, felt, negative }: Standing,
  before: number,
  actions: readonly Action[],
): ThemeStanding {
  return Object.assign(new ThemeStanding(), {
    theme: ThemeReference.of(theme),
    comments,
    percentConfirmed: percent(confirmed, comments),
    meanSentiment: mean,
    percentNegative: felt === 0 ? null : percent(negative, felt),
    commentsBefore: before,
    needsAttention: comments >= leastComments && negative * 2 > felt,
    actions: actions.filter(({ themeCodes }) => themeCodes.includes(theme)),
  });
}
