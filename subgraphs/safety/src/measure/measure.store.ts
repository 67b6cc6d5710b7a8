import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText } from '@wesaid/shared/types';
import type { MeasuredPoint } from '@wesaid/shared/xmr';
import type { Committee } from '../committee/committee.entity.js';
import type { CreateSafetyMeasureInput } from './measure.input.js';
import { SafetyMeasure } from './safety-measure.entity.js';

/** What a new measure is made of. */
export type NewMeasure = Omit<CreateSafetyMeasureInput, 'idempotencyKey' | 'committee'> & {
  /** The theme itself when it is a major one, otherwise the one above it; null without a theme. */
  readonly majorTheme: string | null;
  readonly synthetic?: boolean;
};

/** Stores a measure without points. */
export async function storeMeasure(
  em: EntityManager,
  committee: Pick<Committee, 'id' | 'trustCode'>,
  created: NewMeasure,
): Promise<SafetyMeasure> {
  const measure = Object.assign(new SafetyMeasure(), {
    trustCode: committee.trustCode,
    committeeId: committee.id,
    name: tidyText(created.name),
    description: tidyText(created.description),
    unit: tidyText(created.unit),
    betterWhen: created.betterWhen,
    themeCode: created.theme ?? null,
    majorThemeCode: created.majorTheme,
    source: tidyText(created.source),
    synthetic: created.synthetic ?? false,
  });
  await em.persist(measure).flush();
  return measure;
}

/** Stores points of a measure. One of a day that has one already takes its place. */
export async function storePoints(
  em: EntityManager,
  { id, trustCode }: Pick<SafetyMeasure, 'id' | 'trustCode'>,
  points: readonly MeasuredPoint[],
): Promise<void> {
  if (points.length === 0) return;
  await em.execute(
    `insert into measure_point (trust_code, measure_id, measured_on, value)
     select ?, ?, p.measured_on, p.value
     from jsonb_to_recordset(?::jsonb) as p(measured_on date, value double precision)
     on conflict (measure_id, measured_on) do update set value = excluded.value`,
    [trustCode, id, JSON.stringify(points.map(({ on, value }) => ({ measured_on: on, value })))],
  );
}
