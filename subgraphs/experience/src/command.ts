import 'reflect-metadata';
import { summaryLine, terminalProgress } from '@wesaid/shared/import';
import { runPart, withSystemContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { environment } from './environment.js';
import { importFeedback } from './import/import-feedback.js';
import { defaultMapping, readMapping } from './import/mapping.js';
import { reencrypt } from './reencrypt.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';

const experience = { name: 'experience', slices, environment };
const program = new Command('experience').description('Commands of the experience subgraph');

program
  .command('import')
  .description('imports a CSV file; safe to repeat')
  .addCommand(
    new Command('feedback')
      .description('answers and comments that were collected elsewhere')
      .argument('<file>')
      .option('--mapping <file>', 'JSON file that says what the columns mean', defaultMapping)
      .requiredOption('--rejects <file>', 'CSV file for the rows that do not fit')
      .action(
        async (file: string, { mapping: mappingFile, rejects }: { mapping: string; rejects: string }) => {
          const mapping = await readMapping(mappingFile);
          const source = { file, rejects, mapping, progress: terminalProgress('feedback') };
          const summary = await withSystemContext(experience, 'import', (context) =>
            importFeedback(context, source),
          );
          process.stdout.write(`${summaryLine('feedback', summary, rejects)}\n`);
        },
      ),
  );

program
  .command('seed')
  .description('brings the demonstration data up to yesterday; safe to repeat')
  .action(async () => {
    const { answers, actions } = await withSystemContext(experience, 'seed', (context) =>
      seed(context, terminalProgress('experience')),
    );
    process.stdout.write(`experience: ${answers} demonstration answers and ${actions} actions added\n`);
  });

program
  .command('reencrypt')
  .description('seals everything personal under the first of the keys; safe to repeat and to interrupt')
  .action(async () => {
    const sealed = await withSystemContext(experience, 'reencrypt', reencrypt);
    process.stdout.write(`experience: ${sealed} texts sealed anew\n`);
  });

runPart(async () => {
  await program.parseAsync();
});
