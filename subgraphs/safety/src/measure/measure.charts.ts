import type { EntityManager } from '@mikro-orm/postgresql';
import { xmrChart, type MeasuredPoint } from '@wesaid/shared/xmr';
import { Committee } from '../committee/committee.entity.js';
import { withParents } from '../committee/committee.tree.js';
import type { SafetyMeasure } from './safety-measure.entity.js';

/** Most points of one chart: ten years of months. */
const mostPoints = 120;

interface PointRow extends MeasuredPoint {
  readonly measure: string;
}

/**
 * The newest points of many measures, oldest first, by measure, with one query for all of them.
 * @param until the last day that counts; null for all
 */
export async function pointsOf(
  em: EntityManager,
  ids: readonly string[],
  until: string | null = null,
): Promise<Map<string, MeasuredPoint[]>> {
  const points = new Map(ids.map((id): [string, MeasuredPoint[]] => [id, []]));
  if (ids.length === 0) return points;
  const rows = await em.execute<PointRow[]>(
    `select p.measure_id as measure, p.measured_on::text as "on", p.value
     from unnest(?::uuid[]) as wanted(id) cross join lateral (
       select * from measure_point where measure_id = wanted.id and measured_on <= coalesce(?::date, 'infinity')
       order by measured_on desc limit ?) p
     order by p.measure_id, p.measured_on`,
    [`{${ids.join(',')}}`, until, mostPoints],
  );
  for (const { measure, on, value } of rows) points.get(measure)?.push({ on, value });
  return points;
}

/** Gives measures their charts and committees. */
export async function withCharts(em: EntityManager, measures: SafetyMeasure[]): Promise<SafetyMeasure[]> {
  if (measures.length === 0) return measures;
  const points = await pointsOf(
    em,
    measures.map(({ id }) => id),
  );
  const committees = await em.find(Committee, {
    id: { $in: measures.map(({ committeeId }) => committeeId) },
  });
  await withParents(em, committees);
  for (const measure of measures) {
    measure.chart = xmrChart(measure, points.get(measure.id) ?? []);
    const committee = committees.find(({ id }) => id === measure.committeeId);
    // Whoever sees a measure sees its committee: the policy of the one is the other's.
    if (committee) measure.committee = committee;
  }
  return measures;
}
