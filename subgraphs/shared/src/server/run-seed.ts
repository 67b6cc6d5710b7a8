import type { z } from 'zod';
import type { Values } from '../environment/index.js';
import { runPart } from './lifecycle.js';
import type { RequestContext } from './request-context.js';
import type { SubgraphParts } from './run-subgraph.js';
import { withSystemContext } from './system-context.js';

/**
 * The trusts that demonstration data is made for, by their codes. The last four share a board with REN and have little
 * data: they are there for what is asked across trusts.
 */
export const demonstrationTrusts = ['RXN', 'R1H', 'RT5', 'REN', 'RT1', 'RBL', 'REM', 'RJR', 'RW4'] as const;

/**
 * The commands of a subgraph whose only one is `seed`: it gives every demonstration trust its data. It ends the process:
 * 0 when everything is in place, 1 with one clear message when not.
 * @param what the things that are made, in the plural
 * @param seed seeds one trust and gives the number of things that were added; safe to repeat
 */
export function runSeed<Shape extends z.ZodRawShape>(
  parts: SubgraphParts<Shape>,
  what: string,
  seed: (context: RequestContext, trust: string, values: Values<Shape>) => Promise<number>,
): void {
  runPart(async () => {
    if (process.argv[2] !== 'seed') throw new Error('There is one command here: seed.');
    const added = await withSystemContext(parts, 'seed', async (context, values) => {
      let count = 0;
      for (const trust of demonstrationTrusts) count += await seed(context, trust, values);
      return count;
    });
    process.stdout.write(`${parts.name}: ${added} demonstration ${what} added\n`);
  });
}
