import 'reflect-metadata';
import { withSystemContext } from '@wesaid/shared/import';
import { runPart } from '@wesaid/shared/server';
import { readEnvironment } from './environment.js';
import { seedOpportunities } from './opportunity/opportunity.seed.js';
import { slices } from './slices.js';

/** The trusts that demonstration data is made for. */
const demonstrationTrusts = ['RXN', 'R1H', 'RT5', 'REN', 'RT1'];

runPart(async () => {
  if (process.argv[2] !== 'seed') throw new Error('There is one command here: seed.');
  const databaseUrl = readEnvironment().INVOLVEMENT_DATABASE_URL;
  const added = await withSystemContext(
    { name: 'involvement', part: 'seed', slices, databaseUrl },
    async (context) => {
      let opportunities = 0;
      for (const trust of demonstrationTrusts) opportunities += await seedOpportunities(context, trust);
      return opportunities;
    },
  );
  process.stdout.write(`involvement: ${added} demonstration opportunities added\n`);
});
