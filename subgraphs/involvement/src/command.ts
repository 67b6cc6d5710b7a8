import 'reflect-metadata';
import { resealTable } from '@wesaid/shared/encryption';
import { runPart, withSystemContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { environment } from './environment.js';
import { sealedTables } from './sealed-rows.js';
import { seed } from './seed/seed.js';
import { settingsFor } from './settings.js';
import { slices } from './slices.js';

const involvement = { name: 'involvement', slices, environment };
const program = new Command('involvement').description('Commands of the involvement subgraph');

program
  .command('seed')
  .description('gives the demonstration trusts two years of involvement; safe to repeat')
  .action(async () => {
    const added = await withSystemContext(involvement, 'seed', seed);
    process.stdout.write(`involvement: ${added} demonstration things added\n`);
  });

program
  .command('reencrypt')
  .description('seals everything personal under the first of the keys; safe to repeat and to interrupt')
  .action(async () => {
    const sealed = await withSystemContext(involvement, 'reencrypt', async (context) => {
      let count = 0;
      for (const table of sealedTables) count += await resealTable(context, settingsFor(context).ring, table);
      return count;
    });
    process.stdout.write(`involvement: ${sealed} texts sealed anew\n`);
  });

runPart(async () => {
  await program.parseAsync();
});
