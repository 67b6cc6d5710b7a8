import 'reflect-metadata';
import { withSystemContext } from '@wesaid/shared/import';
import { runPart } from '@wesaid/shared/server';
import { seedCommittees } from './committee/committee.seed.js';
import { readEnvironment } from './environment.js';
import { slices } from './slices.js';

/** The trusts that demonstration data is made for. */
const demonstrationTrusts = ['RXN', 'R1H', 'RT5', 'REN', 'RT1'];

runPart(async () => {
  if (process.argv[2] !== 'seed') throw new Error('There is one command here: seed.');
  const databaseUrl = readEnvironment().SAFETY_DATABASE_URL;
  const added = await withSystemContext(
    { name: 'safety', part: 'seed', slices, databaseUrl },
    async (context) => {
      let committees = 0;
      for (const trust of demonstrationTrusts) committees += await seedCommittees(context, trust);
      return committees;
    },
  );
  process.stdout.write(`safety: ${added} demonstration committees added\n`);
});
