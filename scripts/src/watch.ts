import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './platform/folders.js';
import type { RunningPlatform } from './platform/start-platform.js';
import { subgraphs, type PartName } from './platform/subgraphs.js';

/** A change is followed by others: a build writes many files. */
const quietMilliseconds = 300;

const everything: PartName[] = [...subgraphs, 'gateway'];

/** The parts that a changed built file belongs to, by its path from the root. */
export function partsOfFile(path: string): PartName[] {
  const [room, name] = path.split(sep);
  if (room === 'gateway' || room === 'schema') return ['gateway'];
  if (room !== 'subgraphs') return [];
  return name === 'shared' ? everything : subgraphs.filter((subgraph) => subgraph === name);
}

/** Builds on every change of a source file and starts the parts again that the change belongs to. */
export function watchPlatform(platform: RunningPlatform, say: (line: string) => void): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const build = spawn(process.execPath, [compiler, '-b', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.once('exit', () => build.kill());

  const changed = new Set<PartName>();
  const renewChanged = afterQuiet(() => {
    const parts = [...changed];
    changed.clear();
    say(`Starting again: ${parts.join(', ')}`);
    return Promise.all(parts.map((name) => platform.parts[name].renew()));
  });
  const buildWidgets = afterQuiet(() => {
    say('Building the widgets');
    return new Promise((done) => {
      const build = spawn(process.execPath, [join('widgets', 'build.mjs')], { cwd: root, stdio: 'inherit' });
      build.once('exit', done);
    });
  });

  for (const folder of [...everything.filter((name) => name !== 'gateway'), 'shared']) {
    watchFolder(join('subgraphs', folder, 'dist'), renewParts);
  }
  watchFolder(join('gateway', 'dist'), renewParts);
  watchFolder('schema', (path) => path.endsWith('.graphql') && renewParts(path));
  watchFolder(join('widgets', 'src'), buildWidgets);

  function renewParts(path: string): void {
    if (!/\.(?:js|graphql)$/.test(path)) return;
    for (const name of partsOfFile(path)) changed.add(name);
    renewChanged();
  }
}

function watchFolder(folder: string, changed: (path: string) => void): void {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file) changed(join(folder, file));
  });
}

/** Runs the work once nothing has asked for it for a moment, and never twice at a time. */
function afterQuiet(work: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, quietMilliseconds);
  };
}
