import 'reflect-metadata';
import { summaryLine, terminalProgress, type ImportSummary } from '@wesaid/shared/import';
import { runPart, withSystemContext, type RequestContext } from '@wesaid/shared/server';
import { Command } from 'commander';
import { environment } from './environment.js';
import { exportLabelled } from './expected-themes/export-labelled.js';
import { importEligible } from './invitation/import-eligible.js';
import { importFeedback } from './import/import-feedback.js';
import { importInsights } from './import/import-insights.js';
import { importSurveyResults, type CitedImport } from './import/import-survey-results.js';
import { defaultMapping, readMapping } from './import/mapping.js';
import { reencrypt } from './reencrypt.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';
import { themes } from './theme-model/themes-command.js';

const experience = { name: 'experience', slices, environment };

/** The command that imports a file of cited sources. */
const citedImport = (
  name: string,
  description: string,
  run: (context: RequestContext, source: CitedImport) => Promise<ImportSummary>,
): Command =>
  new Command(name)
    .description(description)
    .argument('<file>')
    .requiredOption('--rejects <file>', 'CSV file for the rows that do not fit')
    .action(async (file: string, { rejects }: { rejects: string }) => {
      const source = { file, rejects, trust: null, progress: terminalProgress(name) };
      const summary = await withSystemContext(experience, 'import', (context) => run(context, source));
      process.stdout.write(`${summaryLine(name, summary, rejects)}\n`);
    });

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
  )
  .addCommand(
    citedImport('survey-results', 'what surveys found out, with where it was published', importSurveyResults),
  )
  .addCommand(citedImport('insights', 'what others found out, with where it was published', importInsights))
  .addCommand(
    new Command('eligible')
      .description('people who may be asked how their care was: sends them messages')
      .argument('<file>')
      .option('--trust <code>', 'whose list it is; the columns are those that the trust has saved')
      .option('--mapping <file>', 'JSON file that says what the columns mean, and whose list it is')
      .requiredOption('--rejects <file>', 'CSV file for the rows that do not fit')
      .action(async (file: string, options: { trust?: string; mapping?: string; rejects: string }) => {
        const { trust = '', mapping, rejects } = options;
        const list = mapping === undefined ? { trust } : { mappingFile: mapping };
        const source = { file, rejects, list, progress: terminalProgress('eligible') };
        const summary = await withSystemContext(experience, 'import', (context) =>
          importEligible(context, source),
        );
        process.stdout.write(`${summaryLine('eligible', summary, rejects)}, ${summary.invited} invited\n`);
      }),
  );

program
  .command('export-labelled')
  .description('writes the comments that people of a trust have coded into a file for `themes train`')
  .requiredOption('--trust <code>', 'whose comments')
  .requiredOption('--out <file>', 'CSV file; it holds what people wrote, and only you may read it')
  .action(async ({ trust: code, out }: { trust: string; out: string }) => {
    const { trust, count } = await withSystemContext(experience, 'export', (context) =>
      exportLabelled(context, code, out),
    );
    process.stdout.write(`${count} comments of ${trust}, written to ${out}\n`);
  });

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

program.addCommand(themes);

runPart(async () => {
  await program.parseAsync();
});
