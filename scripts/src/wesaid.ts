import { Command } from 'commander';
import { chosenDataFolder } from './platform/folders.js';
import { forgetKeys, rotateKeys } from './rotate-keys.js';
import {
  exportLabelled,
  importFile,
  imports,
  printToken,
  seed,
  workOnThemes,
  type ImportOptions,
} from './wesaid-commands.js';

// `npm run wesaid -- <command>`. Standard output is the command's own; everything else goes to standard error.

const folder = chosenDataFolder(process.env);
const program = new Command('wesaid').description('Works on the data of WeSaid, whether it runs or not.');

program
  .command('import')
  .description(
    'takes a CSV file; safe to repeat; rows that do not fit are written to a file that the summary names',
  )
  .argument('<kind>', `what the file holds: ${imports.join(', ')}`)
  .argument('<file>', 'path of the file, relative to where you are')
  .option('--mapping <file>', 'for feedback and eligible: which column of your file is which')
  .option('--trust <code>', 'for eligible: whose list it is; its saved columns hold')
  .option('--as-of <day>', 'for the others: day from which differences hold, YYYY-MM-DD; today by default')
  .action((kind: string, file: string, options: ImportOptions) => importFile(folder, kind, file, options));

program
  .command('themes')
  .description('trains, tests or uses the model of themes: train, evaluate or predict, then its file')
  .argument('[words...]')
  .allowUnknownOption()
  .helpOption(false)
  .action((words: string[]) => workOnThemes(words));

program
  .command('export-labelled')
  .description('writes the comments that people of a trust have coded into a file for `themes train`')
  .requiredOption('--trust <code>', 'whose comments, for example RT5')
  .requiredOption('--out <file>', 'CSV file; it holds what people wrote, and only you may read it')
  .action(({ trust, out }: { trust: string; out: string }) => exportLabelled(folder, trust, out));

program
  .command('seed')
  .description('generates the demonstration data; what is there already stays')
  .action(() => seed(folder));

program
  .command('rotate-keys')
  .description(
    'makes a new key for personal text and seals everything anew under it; old keys stay for reading',
  )
  .argument('[subgraph]', 'experience, complaints or involvement; all of them by default')
  .option('--forget-old', 'makes no new key: forgets the old ones, so that older copies are useless')
  .action((subgraph: string | undefined, { forgetOld }: { forgetOld?: true }) =>
    (forgetOld ? forgetKeys : rotateKeys)(folder, subgraph),
  );

program
  .command('token')
  .description('prints an access token of the local OpenID provider, good for an hour')
  .requiredOption('--as <role@code>', 'the person, for example experience-team@RT5')
  .action((options: { as: string }) => printToken(folder, options.as));

try {
  await program.parseAsync();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (message) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
// The channel to the process that started this one would keep it alive.
if (process.connected) process.disconnect();
