import 'reflect-metadata';
import { summaryLine, terminalProgress, withSystemContext } from '@wesaid/shared/import';
import { runPart, type RequestContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { callsOf, readEnvironment, settingsOf } from './environment.js';
import { importFeedback } from './import/import-feedback.js';
import { defaultMapping, readMapping } from './import/mapping.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';

const asSystem = <Result>(
  part: string,
  work: (context: RequestContext) => Promise<Result>,
): Promise<Result> => {
  const environment = readEnvironment();
  return withSystemContext(
    {
      name: 'experience',
      part,
      slices,
      databaseUrl: environment.EXPERIENCE_DATABASE_URL,
      settings: settingsOf(environment),
      calls: callsOf(environment),
    },
    work,
  );
};

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
          const summary = await asSystem('import', (context) => importFeedback(context, source));
          process.stdout.write(`${summaryLine('feedback', summary, rejects)}\n`);
        },
      ),
  );

program
  .command('seed')
  .description('brings the demonstration data of the five trusts up to yesterday; safe to repeat')
  .action(async () => {
    const { answers, actions } = await asSystem('seed', (context) =>
      seed(context, terminalProgress('experience')),
    );
    process.stdout.write(`experience: ${answers} demonstration answers and ${actions} actions added\n`);
  });

runPart(async () => {
  await program.parseAsync();
});
