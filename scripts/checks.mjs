// The checks of `npm run check`, which are also part of `npm test`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './bootstrap.mjs';

/** Path of an installed program's script. */
export const programs = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  lockfileLint: 'node_modules/lockfile-lint/bin/lockfile-lint.js',
};

const typed = ['widgets', 'storybook', 'examples', 'tests'].filter((room) =>
  existsSync(join(root, room, 'tsconfig.json')),
);

const checks = [
  ['types of the server side', [programs.tsc, '-b']],
  ...typed.map((room) => [`types of ${room}`, [programs.tsc, '--noEmit', '-p', room]]),
  ['typings for React', [programs.tsc, '-p', 'widgets/testing/typings']],
  ['lint', [programs.eslint, '.', '--max-warnings', '0']],
  ['formatting', [programs.prettier, '--check', '--log-level', 'warn', '.']],
  ['contract', ['schema/dist/check.js']],
  ['sizes of the widgets', ['widgets/check-sizes.mjs']],
  [
    'lockfile',
    [
      programs.lockfileLint,
      '--path',
      'package-lock.json',
      '--type',
      'npm',
      '--validate-https',
      '--allowed-hosts',
      'npm',
      '--validate-integrity',
    ],
  ],
];

/** Runs all checks, also after one has failed. One line for each, with its messages when it fails. */
export function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const [name, words] of checks) {
    const { code, output } = run(words);
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    process.stdout.write(code === 0 ? `ok    ${name}\n` : `FAIL  ${name}\n${output.trimEnd()}\n`);
  }
  return counts;
}
