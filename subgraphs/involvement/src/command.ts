import 'reflect-metadata';
import { runPart, withSystemContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { environment } from './environment.js';
import { reencrypt } from './reencrypt.js';
import { seed } from './seed/seed.js';
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
    const sealed = await withSystemContext(involvement, 'reencrypt', reencrypt);
    process.stdout.write(`involvement: ${sealed} texts sealed anew\n`);
  });

runPart(async () => {
  await program.parseAsync();
});
