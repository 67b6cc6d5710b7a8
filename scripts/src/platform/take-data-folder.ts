import { prepareDataFolder, type DataFolder } from './folders.js';
import { endLeftovers } from './leftovers.js';
import { lockDataFolder, type ReleaseLock } from './data-lock.js';
import { runningPlatform } from './platform-file.js';

/** A platform that runs gets this long to turn out to be stopping (its `npm` was killed a moment ago). */
const patienceWithRunning = 3_000;

/** One that has no `platform.json` is starting or stopping, or is a command that needs the database for a while. */
const patienceWithOthers = 20_000;

/**
 * Makes the data folder ready and takes it for this process, after whatever a killed platform left is gone.
 *
 * @throws one sentence when another platform uses the folder, or the user has no right to write in it
 */
export async function takeDataFolder(folder: DataFolder): Promise<ReleaseLock> {
  await prepareDataFolder(folder);
  const lock = await lockDataFolder(folder.lock, async (waited) => {
    const running = await runningPlatform(folder.platform);
    return waited < (running ? patienceWithRunning : patienceWithOthers);
  });
  if (typeof lock !== 'function') {
    const running = await runningPlatform(folder.platform);
    const user = running ? `WeSaid at ${running.url}` : 'another WeSaid command';
    throw new Error(
      `${folder.path} is in use by ${user} (process ${lock.pid}): stop it first, or choose another folder with WESAID_DATA.`,
    );
  }
  await endLeftovers(folder.platform);
  return lock;
}
