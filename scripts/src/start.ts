import { chosenDataFolder } from './platform/folders.js';
import { startPlatform, type RunningPlatform } from './platform/start-platform.js';
import { watchPlatform } from './watch.js';

// What `npm start` and, with --watch, `npm run dev` run under the right version of Node.

const cancel = new AbortController();
const stopRequested = new Promise<void>((resolve) => {
  const stop = () => {
    if (!cancel.signal.aborted) say('\nStopping');
    cancel.abort(new Error('Stopped before everything was ready.'));
    resolve();
  };
  // Every further Ctrl-C is taken as the same request: npm passes its own on, and nobody should lose a clean stop.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  process.once('disconnect', stop);
});

// The terminal may be gone while the platform still stops.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const platform = await startPlatform({
    dataDirectory: chosenDataFolder(process.env).path,
    port: portFrom(process.env.PORT),
    host: process.env.HOST || '127.0.0.1',
    demonstration: wantsDemonstration(process.env),
    cancelled: cancel.signal,
    events: {
      progress: (line) => say(`${line} …`),
      warning: (part, message) => process.stderr.write(`[${part}] ${message}\n`),
    },
  });
  if (!cancel.signal.aborted) welcome(platform);
  if (process.argv.includes('--watch')) watchPlatform(platform, say);
  await stopRequested;
  await platform.stop();
  say('Stopped.');
  process.exit(0);
} catch (error) {
  if (cancel.signal.aborted) process.exit(0);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
}

function welcome({ url, hasMailbox }: RunningPlatform): void {
  say(
    [
      '',
      `WeSaid is ready at ${url}`,
      '',
      `  Demonstration trust site   ${url}/`,
      `  The API, to try out        ${url}/graphql`,
      `  Sign in as                 experience-team@RT5 (or another role at another trust)`,
      ...(hasMailbox ? [`  Messages to people         ${url}/dev/mailbox`] : []),
      `  Widgets for your own page  ${url}/widgets/v1/integrity.json`,
      '',
      'Ctrl-C stops it; the data is kept.',
    ].join('\n'),
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The demonstration is for looking around: on unless the environment is production, or says no. */
function wantsDemonstration({ WESAID_DEMONSTRATION, NODE_ENV }: NodeJS.ProcessEnv): boolean {
  return WESAID_DEMONSTRATION ? WESAID_DEMONSTRATION === 'true' : NODE_ENV !== 'production';
}

function portFrom(text = '4000'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
}
