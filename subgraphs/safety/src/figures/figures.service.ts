import { isClosed, permitBoardFigures, permitFigures, quarterDays } from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { xmrChart, type BetterWhen } from '@wesaid/shared/xmr';
import DataLoader from 'dataloader';
import { pointsOf } from '../measure/measure.charts.js';
import { TriangulationScope, type TriangulationReference } from '../reference/triangulation.reference.js';
import { hiddenOfBoard } from './board-rule.js';
import { mayCountCommittees } from './figures.policy.js';
import { safetySays, silent, worthOf, type MeasureSays } from './safety-says.js';
import type { SafetySays } from './safety-says.type.js';

interface MeasureRow {
  readonly id: string;
  readonly trust: string;
  readonly name: string;
  readonly better_when: BetterWhen;
}

/** What leaves the committees of a trust: counts and directions, never a name, a paper or a value. */
export class FiguresService extends Service {
  private readonly counts = new DataLoader((trusts: readonly string[]) => this.#countsOf(trusts));

  /** How many committees a trust has; null for who must not know. */
  async committeeCount(trust: string): Promise<number | null> {
    return mayCountCommittees(this.request.viewer, trust) ? this.counts.load(trust) : null;
  }

  /**
   * What measures say about a theme in a quarter that is over.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async says({ scope, scopeId, themeCode, quarter, trusts }: TriangulationReference): Promise<SafetySays> {
    const { viewer } = this.request;
    const isBoard = scope === TriangulationScope.INTEGRATED_CARE_BOARD;
    if (isBoard) permitBoardFigures(viewer, scopeId, trusts);
    else for (const trust of trusts) permitFigures(viewer, trust);
    if (!isClosed(quarter, todayInLondon())) return silent('The quarter is not over yet.');
    if (scope === TriangulationScope.SERVICE)
      return silent('Measures of safety are kept for whole trusts, not for single services.');
    const measures = worthOf(await this.#measuresOf(themeCode, quarter, trusts));
    const hidden = isBoard
      ? hiddenOfBoard(
          measures.map(({ trust }) => trust),
          viewer,
        )
      : null;
    return hidden === null ? safetySays(measures) : silent(hidden);
  }

  // Committees show their measures to nobody else, so their directions are read as the system, after permission.
  #measuresOf(theme: string, quarter: string, trusts: readonly string[]): Promise<MeasureSays[]> {
    if (trusts.length === 0) return Promise.resolve([]);
    const { from, to } = quarterDays(quarter);
    return this.request.asSystem('triangulation').work(async (em) => {
      const rows = await em.execute<MeasureRow[]>(
        `select id, trust_code as trust, name, better_when from safety_measure m
         where major_theme_code = ? and trust_code in (?)
           and exists (select from measure_point p where p.measure_id = m.id and p.measured_on between ? and ?)`,
        [theme, trusts, from, to],
      );
      const points = await pointsOf(
        em,
        rows.map(({ id }) => id),
        to,
      );
      return rows.map(({ id, trust, name, better_when: betterWhen }) => ({
        trust,
        variation: xmrChart({ name, betterWhen }, points.get(id) ?? []).variation,
      }));
    });
  }

  async #countsOf(trusts: readonly string[]): Promise<number[]> {
    const rows = await this.request
      .asSystem('committee-count')
      .work((em) =>
        em.execute<{ trust: string; count: number }[]>(
          'select trust_code as trust, count(*)::int as count from committee where trust_code in (?) group by trust_code',
          [trusts],
        ),
      );
    return trusts.map((trust) => rows.find((row) => row.trust === trust)?.count ?? 0);
  }
}
