import 'reflect-metadata';
import { withSystemContext } from '@wesaid/shared/import';
import { runPart } from '@wesaid/shared/server';
import { seedCases } from './case/case.seed.js';
import { readEnvironment } from './environment.js';
import { slices } from './slices.js';

/** The trusts that demonstration data is made for. */
const demonstrationTrusts = ['RXN', 'R1H', 'RT5', 'REN', 'RT1'];

runPart(async () => {
  if (process.argv[2] !== 'seed') throw new Error('There is one command here: seed.');
  const databaseUrl = readEnvironment().COMPLAINTS_DATABASE_URL;
  const added = await withSystemContext(
    { name: 'complaints', part: 'seed', slices, databaseUrl },
    async (context) => {
      let cases = 0;
      for (const trust of demonstrationTrusts) cases += await seedCases(context, trust);
      return cases;
    },
  );
  process.stdout.write(`complaints: ${added} demonstration cases added\n`);
});
