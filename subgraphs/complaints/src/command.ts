import 'reflect-metadata';
import { terminalProgress } from '@wesaid/shared/import';
import { runPart, withSystemContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { environment } from './environment.js';
import { reencrypt } from './reencrypt.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';

const complaints = { name: 'complaints', slices, environment };
const program = new Command('complaints').description('Commands of the complaints subgraph');

program
  .command('seed')
  .description('gives the demonstration trusts two years of invented cases; safe to repeat')
  .action(async () => {
    const added = await withSystemContext(complaints, 'seed', (context) =>
      seed(context, terminalProgress('complaints')),
    );
    process.stdout.write(`complaints: ${added} demonstration cases added\n`);
  });

program
  .command('reencrypt')
  .description('seals every personal text anew under the first key; safe to repeat')
  .action(async () => {
    const done = await withSystemContext(complaints, 'reencrypt', reencrypt);
    process.stdout.write(`complaints: ${done} texts sealed anew\n`);
  });

runPart(async () => {
  await program.parseAsync();
});
