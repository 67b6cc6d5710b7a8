import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Where the system's browser is; undefined when there is none. */
export const browserPath = (): string | undefined => candidates.find((path) => path && existsSync(path));

/** How tests start it. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a real browser: the system's, else the one that Playwright installed. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...browserArguments] });
}
