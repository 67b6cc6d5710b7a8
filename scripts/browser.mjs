// Finds the Chromium that tests run in, or installs one.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { run, Sentence } from './bootstrap.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that runs: the one of `CHROMIUM_PATH`, the system's, Debian's, else Playwright's own. */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Sentence(
      `CHROMIUM_PATH=${chosen} does not run: set it to a Chromium or Chrome that does, or leave it out.`,
    );
  }
  const found = installed() ?? installDebians() ?? installPlaywrights();
  if (found) return found;
  throw new Sentence(
    'The tests need a browser: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(runs);
}

// On Ubuntu a program of that name can be a stub that only asks to install a snap, so it has to run.
function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function installDebians() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  process.stdout.write('Installing Chromium (once) …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return installed();
}

function installPlaywrights() {
  process.stdout.write("Installing Playwright's Chromium (once) …\n");
  const mayInstallLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(['node_modules/playwright/cli.js', 'install', ...mayInstallLibraries, 'chromium'], { show: true });
  const path = run([
    '--input-type=module',
    '-e',
    "import { chromium } from 'playwright'; console.log(chromium.executablePath())",
  ]);
  return [path.output.trim()].find(runs);
}
