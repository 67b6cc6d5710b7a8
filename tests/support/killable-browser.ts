import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright';
import { browserArguments, browserPath } from './browser.js';

/** A browser with a profile on the disk, that can be killed as a flat battery does. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Ends all its processes at once, without a word to any of them. */
  kill(): Promise<void>;
}

/**
 * Starts a browser in processes of its own.
 * @param profile folder of what it keeps; a new one when it does not exist
 */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const chrome = spawn(
    browserPath() ?? chromium.executablePath(),
    [
      ...browserArguments,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(chrome, 'exit');
  let address = '';
  for await (const line of createInterface(chrome.stderr)) {
    address = /DevTools listening on (\S+)/.exec(line)?.[1] ?? '';
    if (address) break;
  }
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context || !chrome.pid) throw new Error('The browser did not start.');
  const group = -chrome.pid;
  return {
    context,
    async kill() {
      process.kill(group, 'SIGKILL');
      await ended;
    },
  };
}
