import { setTimeout as delay } from 'node:timers/promises';
import { stillRuns, lockDataFolder } from './platform/data-lock.js';
import {
  chosenSubgraphs,
  forgetOldKeys,
  keyName,
  putNewKeys,
  withNewestKeys,
} from './platform/encryption-keys.js';
import type { Composition } from './platform/environment.js';
import type { DataFolder } from './platform/folders.js';
import { untilReady } from './platform/health.js';
import { runningPlatform } from './platform/platform-file.js';
import { columnsSealedUnder } from './platform/sealed-under.js';
import type { EncryptingSubgraph } from './platform/secrets.js';
import { workOnData } from './platform/work-on-data.js';
import { silentButWarnings, runCommand } from './wesaid-commands.js';
import { signal } from './processes/command-line.js';

/** How long a part may take to start again. */
const patience = 60_000;

/**
 * Makes a new key for the personal text of a subgraph, or of all, and seals every text anew under it. The old keys stay
 * for reading: copies of the database from before need them.
 */
export const rotateKeys = (folder: DataFolder, name: string | undefined): Promise<void> =>
  onKeys(folder, name, async (names, composition) => {
    const secrets = await putNewKeys(folder.secrets, names);
    for (const one of names) {
      await startAgain(folder, one);
      await runCommand(one, ['reencrypt'], { ...composition, secrets });
      say(`${one}: a new key seals from now on, ${secrets.encryptionKeys[one].length - 1} older for reading`);
    }
  });

/** Forgets the keys that nothing in the database is sealed under any more. */
export const forgetKeys = (folder: DataFolder, name: string | undefined): Promise<void> =>
  onKeys(folder, name, async (names, composition) => {
    for (const one of names) {
      await runCommand(one, ['reencrypt'], composition);
      await refuseWhenNeeded(one, composition);
      await forgetOldKeys(folder.secrets, [one]);
      await startAgain(folder, one);
      say(`${one}: only the key that seals is left; copies of the database from before cannot be read now`);
    }
  });

async function onKeys(
  folder: DataFolder,
  name: string | undefined,
  work: (names: readonly EncryptingSubgraph[], composition: Composition) => Promise<void>,
): Promise<void> {
  const names = chosenSubgraphs(name);
  const needs = { databases: names, organisations: false };
  await workOnData(folder, needs, process.env, silentButWarnings, async (composition) => {
    // Two at once would each write the file without the other's key.
    const release = await lockDataFolder(folder.keysLock, () => Promise.resolve(false));
    if (typeof release !== 'function')
      throw new Error('Keys are being changed already; wait until that is done.');
    try {
      const secrets = await withNewestKeys(folder.secrets, composition.secrets);
      await work(names, { ...composition, secrets });
    } finally {
      await release();
    }
  });
}

async function refuseWhenNeeded(
  name: EncryptingSubgraph,
  { secrets, databases }: Composition,
): Promise<void> {
  const old = secrets.encryptionKeys[name].slice(1).map(keyName);
  const columns = await columnsSealedUnder(databases[name].url, old);
  if (columns.length === 0) return;
  throw new Error(`${name}: old keys are still needed by ${columns.join(', ')}; nothing was forgotten.`);
}

/** Ends a running part; its supervisor starts it again, and it reads its keys then. Nothing to do when it does not run. */
async function startAgain(folder: DataFolder, name: EncryptingSubgraph): Promise<void> {
  const running = await runningPlatform(folder.platform);
  const part = running?.parts[name];
  if (!running || !part || !(await stillRuns(part))) return;
  signal(part.pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  const mayWait = () => {
    if (Date.now() > deadline)
      throw new Error(`${name} does not answer again: see the logs in ${folder.logs}.`);
  };
  for (; await stillRuns(part); await delay(50)) mayWait();
  await untilReady(`http://127.0.0.1:${running.ports[name]}`, mayWait);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
