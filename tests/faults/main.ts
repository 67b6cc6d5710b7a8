import { withoutPool, withoutServerConnections } from './exhaustion.js';
import { startGround, victims } from './ground.js';
import { killRepeatedly, killWithoutDurability } from './kills.js';
import { controlLine, exhaustionLine, killLine, table, troubleLine, type Line } from './report.js';
import { whileDown, whileSlow } from './trouble.js';

/** How much is tried. */
export interface FaultsOptions {
  /** How often each part is killed. */
  readonly times: number;
  /** Hears each result as it comes. */
  readonly report: (line: string) => void;
}

/** Tries every fault on a platform of its own; false when something did not hold. */
export async function runFaults({ times, report }: FaultsOptions): Promise<boolean> {
  const ground = await startGround();
  const lines: Line[] = [];
  const add = (line: Line) => {
    lines.push(line);
    report(table([line]));
  };
  try {
    for (const victim of victims) add(killLine(await killRepeatedly(ground, victim, times)));
    add(controlLine(await killWithoutDurability(ground, Math.min(times, 5))));
    add(troubleLine(await whileDown(ground, 10)));
    add(troubleLine(await whileSlow(ground, 10)));
    add(exhaustionLine(await withoutPool(ground, 40)));
    add(exhaustionLine(await withoutServerConnections(ground, 40)));
  } finally {
    await ground.stop();
  }
  report(`\n${table(lines)}`);
  return lines.every(({ failures }) => failures.length === 0);
}
