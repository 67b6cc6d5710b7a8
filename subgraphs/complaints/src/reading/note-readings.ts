import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '@wesaid/shared/identity';
import { CaseReading } from './case-reading.entity.js';
import { nameInRecord } from './name-in-record.js';

/** Notes that a person has read cases, in the unit of work in which they do. What the system reads is not noted. */
export function noteReadings(
  em: EntityManager,
  viewer: Viewer,
  cases: readonly { readonly id: string; readonly trustCode: string }[],
): void {
  if (viewer.kind !== 'member') return;
  for (const { id: caseId, trustCode } of cases) {
    em.persist(Object.assign(new CaseReading(), { trustCode, caseId, reader: nameInRecord(viewer) }));
  }
}
