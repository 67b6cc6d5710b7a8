import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { roles } from '@wesaid/shared/identity';
import { partEnvironment, type Composition } from './platform/environment.js';
import type { PlatformEvents } from './platform/events.js';
import type { DataFolder } from './platform/folders.js';
import { localIssuer, readOrMakeIdentityKeys, signAccessToken } from './platform/identity-keys.js';
import { program } from './platform/part-processes.js';
import { subgraphs, type Subgraph } from './platform/subgraphs.js';
import { workOnData, type Needs } from './platform/work-on-data.js';

/** What can be imported. */
export const imports = [
  'ods',
  'icbs',
  'wards',
  'services',
  'feedback',
  'survey-results',
  'insights',
  'eligible',
] as const;

/** Those that experience takes; the others are for organisations. */
const ofExperience: readonly string[] = ['feedback', 'survey-results', 'insights', 'eligible'];

/** What an import may be told besides its file. */
export interface ImportOptions {
  /** For feedback and eligible: path of the file that says which column is which. */
  mapping?: string;
  /** For eligible: code of the trust whose list it is, for which the columns hold that it has saved. */
  trust?: string;
  /** For the others: the day from which differences hold, YYYY-MM-DD; today by default. */
  asOf?: string;
}

/** A subgraph's command did not do its job; mostly it has said why itself, then the message is empty. */
export class CommandFailed extends Error {}

/** What happens is told when it is worth a warning; standard output is the command's own. */
export const silentButWarnings: PlatformEvents = {
  progress: () => undefined,
  warning: (part, message) => process.stderr.write(`[${part}] ${message}\n`),
};

/** Imports a file. Rejected rows alone are no failure. */
export async function importFile(
  folder: DataFolder,
  kind: string,
  file: string,
  { mapping, trust, asOf }: ImportOptions,
): Promise<void> {
  if (!imports.some((known) => known === kind)) {
    throw new Error(`There is no import "${kind}". Known are: ${imports.join(', ')}.`);
  }
  if (mapping && !['feedback', 'eligible'].includes(kind))
    throw new Error('--mapping is for feedback and eligible only.');
  if (trust && kind !== 'eligible') throw new Error('--trust is for eligible only.');
  if (kind === 'eligible' && Boolean(trust) === Boolean(mapping))
    throw new Error('Say whose list it is: --trust <code>, or --mapping <file>.');
  const experience = ofExperience.includes(kind);
  if (asOf && experience) throw new Error('--as-of is for organisations and services only.');
  const words = ['import', kind, await readable(file)];
  if (mapping) words.push('--mapping', await readable(mapping));
  if (trust) words.push('--trust', trust);
  if (asOf) words.push('--as-of', asOf);
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  words.push('--rejects', join(folder.rejects, `${kind}-${time}.csv`));

  const needs: Needs = experience
    ? { databases: ['organisations', 'experience'], organisations: true }
    : { databases: ['organisations'], organisations: false };
  await workOnData(folder, needs, process.env, silentButWarnings, (composition) =>
    runCommand(experience ? 'experience' : 'organisations', words, composition),
  );
}

/**
 * Trains or tests the model of themes, on files alone: no database is opened.
 * @param words the words after `themes`; files among them are relative to where the person is
 * @throws CommandFailed
 */
export const workOnThemes = (words: readonly string[]): Promise<void> =>
  runProgram('experience', ['themes', ...words], process.env, { cwd: process.env.INIT_CWD });

/**
 * Writes the comments that people of a trust have coded into a file for `themes train`.
 * @throws CommandFailed
 */
export async function exportLabelled(folder: DataFolder, trust: string, out: string): Promise<void> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), out);
  const words = ['export-labelled', '--trust', trust, '--out', path];
  const needs: Needs = { databases: ['organisations', 'experience'], organisations: true };
  await workOnData(folder, needs, process.env, silentButWarnings, (composition) =>
    runCommand('experience', words, composition),
  );
}

/** Generates the demonstration data of every subgraph. */
export async function seed(folder: DataFolder): Promise<void> {
  await workOnData(
    folder,
    { databases: subgraphs, organisations: true },
    process.env,
    silentButWarnings,
    async (composition) => {
      for (const name of subgraphs) await runCommand(name, ['seed'], composition);
    },
  );
}

/** Prints a token for `<role>@<code>`, after its membership is made when missing. */
export async function printToken(folder: DataFolder, as: string): Promise<void> {
  const problem = problemWithPerson(as);
  if (problem) throw new Error(problem);
  if (process.env.NODE_ENV === 'production')
    throw new Error('The local OpenID provider is off in production.');
  const needs: Needs = { databases: ['organisations'], organisations: false };
  await workOnData(folder, needs, process.env, silentButWarnings, async (composition) => {
    const keys = await readOrMakeIdentityKeys(folder.identityKeys);
    const issuer = localIssuer(composition.publicUrl);
    await runCommand('organisations', ['grant', as, '--issuer', issuer], composition, { silent: true });
    process.stdout.write(`${await signAccessToken(keys, { issuer, subject: as })}\n`);
  });
}

/** One sentence on what is wrong with `<role>@<code>`, null when it is well formed. */
export function problemWithPerson(as: string): string | null {
  const [role, code, ...rest] = as.split('@');
  if (!role || !code || rest.length > 0)
    return `"${as}" is not <role>@<code>, for example experience-team@RT5.`;
  if (!roles.some((known) => known === role))
    return `There is no role "${role}". The roles are: ${roles.join(', ')}.`;
  return /^[a-z0-9]{1,20}$/i.test(code) ? null : `"${code}" is not an ODS code, for example RT5.`;
}

async function readable(file: string): Promise<string> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no file ${path}.` : `You have no right to read ${path}.`,
    );
  });
  return path;
}

/**
 * Runs a command of a subgraph. It has the terminal itself, for its progress bar. Ctrl-C reaches it directly; this
 * process then only waits, so that what was started for the command is stopped in order.
 * @throws CommandFailed
 */
export const runCommand = (
  name: Subgraph,
  words: readonly string[],
  composition: Composition,
  { silent = false } = {},
): Promise<void> => runProgram(name, words, partEnvironment(name, composition), { silent });

async function runProgram(
  name: Subgraph,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  { silent = false, cwd }: { silent?: boolean; cwd?: string | undefined },
): Promise<void> {
  const child = spawn(process.execPath, [program(name, 'command.js'), ...words], {
    env,
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', silent ? 'ignore' : 'inherit', silent ? 'pipe' : 'inherit'],
  });
  let problems = '';
  child.stderr?.on('data', (text: Buffer) => (problems += String(text)));
  const end = () => child.kill('SIGTERM');
  const ignore = () => undefined;
  process.on('SIGINT', ignore).on('SIGTERM', end).once('disconnect', end);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('SIGINT', ignore).off('SIGTERM', end).off('disconnect', end);
  if (code === 0) return;
  process.stderr.write(problems);
  throw new CommandFailed(code === null ? 'The command was stopped.' : '');
}
