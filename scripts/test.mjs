// `npm test`: installs and builds what is missing, a browser included, checks and tests everything, and counts.
// `npm test -- <words>` gives the words to Vitest and leaves the checks out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { main, prepare, run } from './bootstrap.mjs';
import { runChecks } from './checks.mjs';

await main(async () => {
  prepare();
  const { countTests, summary } = await import('./dist/count-tests.js');
  const CHROMIUM_PATH = findBrowser();
  const words = process.argv.slice(2);
  const checks = words.length > 0 ? { passed: 0, failed: 0 } : runChecks();
  const { report, code } = runVitest(words, { CHROMIUM_PATH });
  const tests = countTests(report, code);
  const failed = checks.failed + tests.failed;
  process.stdout.write(
    `\n${summary({ passed: checks.passed + tests.passed, failed, skipped: tests.skipped })}\n`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
});

function runVitest(words, variables) {
  const folder = mkdtempSync(join(tmpdir(), 'wesaid-results-'));
  const results = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  try {
    const { code } = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...words], {
      show: true,
      variables,
    });
    return { report: readReport(results), code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
