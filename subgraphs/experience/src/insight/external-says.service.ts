import { permitBoardFigures, permitFigures, quarterDays, Signal } from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { directoryFor } from '../organisations/directory.js';
import { TriangulationScope, type TriangulationReference } from '../reference/triangulation.reference.js';
import { ExternalSays } from './external-says.type.js';
import { Insight } from './insight.entity.js';
import { withBodies } from './insight.service.js';

const shown = 10;

const sentences: Readonly<Record<Signal, string>> = {
  PRAISE: 'What others published about this is good.',
  MIXED: 'What others published about this is good and bad.',
  CONCERN: 'What others published about this raises concerns.',
  SILENT: 'Nobody outside published anything about this that the trust cites.',
};

/** What others found out about a theme, beside what people told the trusts. */
export class ExternalSaysService extends Service {
  /**
   * What was published about a theme in a quarter, or is about that time.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async about(asked: TriangulationReference): Promise<ExternalSays> {
    const { scope, scopeId, trusts, quarter, themeCode } = asked;
    const { viewer } = this.request;
    if (scope === TriangulationScope.INTEGRATED_CARE_BOARD) permitBoardFigures(viewer, scopeId, trusts);
    else for (const trust of trusts) permitFigures(viewer, trust);
    const { parents } = await directoryFor(this.request).taxonomy();
    const themes = [
      themeCode,
      ...[...parents].filter(([, parent]) => parent === themeCode).map(([code]) => code),
    ];
    const { from, to } = quarterDays(quarter);
    // Who may read these figures may read what was published for everybody, also at a board, whose roles open no rows.
    const insights = await this.request.asSystem('triangulation').work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from insight
         where trust_code = any(?::text[]) and withdrawn_at is null and theme_codes && ?::text[]
           and coalesce(period_from, published_on) <= ?::date and coalesce(period_to, published_on) >= ?::date
           and (?::text is null or service_id = ?)
         order by published_on desc, id desc`,
        [
          `{${trusts.join(',')}}`,
          `{${themes.join(',')}}`,
          to,
          from,
          ...Array.from({ length: 2 }, () => (scope === TriangulationScope.SERVICE ? scopeId : null)),
        ],
      );
      const found = rows.map((row) => em.map(Insight, row));
      await withBodies(em, found.slice(0, shown));
      return found;
    });
    const signals = new Set(insights.map(({ signal }) => signal));
    const [only = Signal.SILENT] = signals;
    const signal = signals.size > 1 ? Signal.MIXED : only;
    return Object.assign(new ExternalSays(), {
      publications: insights.length,
      insights: insights.slice(0, shown),
      signal,
      sentence: sentences[signal],
    });
  }
}
