import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ImportError, summaryLine, terminalProgress, withSystemContext } from '@wesaid/shared/import';
import { runPart, type RequestContext } from '@wesaid/shared/server';
import { callsOf, readEnvironment, settingsOf } from './environment.js';
import { importFeedback } from './import/import-feedback.js';
import { defaultMapping, readMapping } from './import/mapping.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';

const usage = 'Use: seed, or import feedback <file> [--mapping <file>] --rejects <file>.';

/** Does what the command line asks for and gives the one line that tells of it. */
type Command = (context: RequestContext) => Promise<string>;

const seedCommand: Command = async (context) => {
  const { answers, actions } = await seed(context, terminalProgress('experience'));
  return `experience: ${answers} demonstration answers and ${actions} actions added`;
};

const importCommand =
  (file: string, mappingFile: string, rejects: string): Command =>
  async (context) => {
    const mapping = await readMapping(mappingFile);
    const summary = await importFeedback(context, {
      file,
      rejects,
      mapping,
      progress: terminalProgress('feedback'),
    });
    return summaryLine('feedback', summary, rejects);
  };

/** @throws ImportError when the command line is none that is known */
function commandOf(line: string[]): { part: string; run: Command } {
  const { positionals, values } = parseArgs({
    args: line,
    allowPositionals: true,
    strict: false,
    options: { mapping: { type: 'string' }, rejects: { type: 'string' } },
  });
  const [name, what, file] = positionals;
  const { mapping = defaultMapping, rejects } = values;
  if (name === 'seed') return { part: 'seed', run: seedCommand };
  if (
    name === 'import' &&
    what === 'feedback' &&
    file &&
    typeof rejects === 'string' &&
    typeof mapping === 'string'
  ) {
    return { part: 'import', run: importCommand(file, mapping, rejects) };
  }
  throw new ImportError(usage);
}

runPart(async () => {
  const { part, run } = commandOf(process.argv.slice(2));
  const environment = readEnvironment();
  const options = {
    name: 'experience',
    part,
    slices,
    databaseUrl: environment.EXPERIENCE_DATABASE_URL,
    settings: settingsOf(environment),
    calls: callsOf(environment),
  };
  process.stdout.write(`${await withSystemContext(options, run)}\n`);
});
