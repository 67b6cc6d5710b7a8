import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { startPlatform } from '../../scripts/dist/platform/start-platform.js';
import { median } from './median.mjs';

const comments = 100;
const mark = 'medlar';

const load = async (name) => {
  const file = fileURLToPath(new URL(`../support/${name}.ts`, import.meta.url));
  return (await runnerImport(file, { configFile: false })).module;
};

/**
 * How many keys a person presses to code one hundred comments of the inbox in one sitting, and how long they wait for the
 * machine after each: from the key that saves one until the next can be coded. A whole platform and a browser here.
 */
export async function coding() {
  const [{ addComments, codeInOneSitting }, { launchBrowser }, { signIn }] = await Promise.all(
    ['coding-sitting', 'browser', 'sign-in'].map(load),
  );
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-bench-'));
  // When root runs the bench PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const platform = await startPlatform({ dataDirectory: folder, environment: { ...process.env } });
  try {
    await addComments(platform.database('experience').url, mark, comments);
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${platform.url}/workspace/feedback`);
      await signIn(page, 'experience-team', 'RT5');
      await page.goto(`${platform.url}/workspace/feedback?q=${mark}`);
      const { presses, waits } = await codeInOneSitting(page, comments);
      const slowest = waits.toSorted((a, b) => a - b)[Math.ceil(waits.length * 0.95) - 1];
      process.stdout.write(
        `${comments} comments coded in one sitting, every third with two themes: ${(presses / comments).toFixed(2)} keys each; ` +
          `the machine took ${median(waits).toFixed(0)} ms for each (median; 95 % within ${slowest.toFixed(0)} ms)\n`,
      );
    } finally {
      await browser.close();
    }
  } finally {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
