import { Chance } from '@wesaid/shared/demonstration';
import { CaseKind, CaseStage } from '../case/case.enums.js';
import type { NewCase } from '../intake/add-cases.js';
import { dayAfter, daysBetween, workingDayBefore } from './days.js';
import { outcomes, team } from './demonstration-cases.js';
import type { GeneratedCase } from './generate-cases.js';
import { findings } from './phrases.js';

/** An invented case with what an invented team has done on it until today. */
export interface WorkedCase {
  readonly made: NewCase;
  readonly themes: readonly string[];
}

/** Share of duties that are done in time two years ago, and how much it has risen since. */
const inTime = { acknowledge: { share: 0.88, rise: 0.08 }, respond: { share: 0.66, rise: 0.16 } };

/** Lets a team work on a case whose clocks are set: the older it is, the further they are. */
export function workUntil(today: string, { made, themes }: GeneratedCase, progress: number): WorkedCase {
  const { opened } = made;
  const chance = new Chance(`${opened.reference} work`);
  const start = opened.escalatedOn ?? opened.receivedOn;
  const before = (due: string | null, { share, rise }: { share: number; rise: number }): string => {
    const end = due ?? dayAfter(start, 7);
    const days = Math.max(daysBetween(start, end), 0);
    return chance.happens(share + rise * progress)
      ? workingDayBefore(dayAfter(end, -Math.floor(chance.next() ** 2 * days)))
      : dayAfter(end, chance.whole(1, due === opened.acknowledgeBy ? 4 : 30));
  };
  const acknowledged = later(before(opened.acknowledgeBy, inTime.acknowledge), start);
  if (acknowledged > today) return { made, themes: [] };
  opened.acknowledgedOn = acknowledged;
  opened.stage = CaseStage.ACKNOWLEDGED;
  const known = { assignedTo: chance.happens(0.85) ? chance.oneOf(team) : null };
  const coded = chance.happens(0.92) ? themes : [];
  const closed = later(before(opened.respondBy, inTime.respond), acknowledged);
  if (closed > today) return { made: { ...made, ...known }, themes: coded };
  opened.closedOn = closed;
  opened.stage = CaseStage.CLOSED;
  opened.outcome = opened.kind === CaseKind.COMPLAINT ? chance.weighted(outcomes) : null;
  return { made: { ...made, ...known, finding: chance.oneOf(findings[opened.kind]) }, themes: coded };
}

const later = (one: string, other: string): string => (one > other ? one : other);
