import type { EntityManager } from '@mikro-orm/postgresql';
import { Chance } from '@wesaid/shared/demonstration';
import { todayInLondon } from '@wesaid/shared/types';
import { xmrChart, type MeasuredPoint } from '@wesaid/shared/xmr';
import type { Committee } from '../committee/committee.entity.js';
import { storeMeasure, storePoints } from '../measure/measure.store.js';
import { monthStart } from './days.js';
import { demonstrationMeasures, type DemonstrationMeasure } from './demonstration-measures.js';

const months = 24;
const changed = 8;

/** Gives the committees of a trust their measures, each with a point for every one of the last 24 months. */
export async function seedMeasures(
  em: EntityManager,
  trust: string,
  committees: ReadonlyMap<string, Committee>,
): Promise<void> {
  for (const example of demonstrationMeasures) {
    const committee = committees.get(example.committee);
    if (!committee) continue;
    const measure = await storeMeasure(em, committee, { ...example, synthetic: true });
    await storePoints(em, measure, pointsOf(example, trust, todayInLondon()));
  }
}

/** The invented points of a measure: the first series of those that chance offers that shows what it is to show. */
export function pointsOf(example: DemonstrationMeasure, trust: string, today: string): MeasuredPoint[] {
  const chance = new Chance(`safety|${trust}|${example.name}`);
  // Trusts differ, though not so much that one could be taken for another kind of place.
  const level = example.begins * (0.93 + chance.next() * 0.1);
  for (;;) {
    const points = Array.from({ length: months }, (_, month): MeasuredPoint => {
      const shift = month >= months - changed ? example.change : 0;
      const swing = (chance.next() + chance.next() - 1) * example.swing;
      return { on: monthStart(today, month - months), value: Math.round((level + shift + swing) * 10) / 10 };
    });
    if (xmrChart(example, points).variation === example.shows) return points;
  }
}
