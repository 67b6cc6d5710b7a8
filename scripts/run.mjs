// `npm run check | fix | schema | bench | faults | new | storybook`, under the pinned Node.
import { join } from 'node:path';
import { buildServer, handOver, main, prepare, root, run, Sentence } from './bootstrap.mjs';
import { findBrowser } from './browser.mjs';
import { programs, runChecks } from './checks.mjs';

const [name, ...words] = process.argv.slice(2);

const commands = {
  check() {
    prepare();
    process.exitCode = runChecks().failed > 0 ? 1 : 0;
  },
  fix() {
    prepare({ built: false });
    const results = [
      [programs.eslint, '--fix', '.'],
      [programs.prettier, '--write', '--log-level', 'warn', '.'],
    ].map((command) => run(command, { show: true }).code);
    process.exitCode = Math.max(...results);
  },
  schema() {
    prepare({ built: false });
    buildServer();
    return handOver('schema/dist/main.js', words);
  },
  build() {
    prepare();
  },
  bench() {
    prepare();
    process.env.CHROMIUM_PATH = findBrowser();
    return handOver('tests/bench/main.mjs', words);
  },
  faults() {
    prepare();
    return handOver('tests/faults/main.mjs', words);
  },
  new() {
    prepare();
    return handOver('scripts/dist/new.js', words);
  },
  examples() {
    prepare();
    return handOver(
      'node_modules/vite/bin/vite.js',
      ['--config', 'vite.config.ts', ...words],
      join(root, 'examples'),
    );
  },
  storybook() {
    prepare();
    return handOver(
      'node_modules/storybook/dist/bin/dispatcher.js',
      ['dev', '--config-dir', '.', '--port', '6006', ...words],
      join(root, 'storybook'),
    );
  },
};

await main(() => {
  if (commands[name]) return commands[name]();
  throw new Sentence(`There is no command "${name ?? ''}". Known are: ${Object.keys(commands).join(', ')}.`);
});
