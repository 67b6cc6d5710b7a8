import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { signal } from '../processes/command-line.js';
import { stillRuns } from './data-lock.js';
import { readPlatformFile } from './platform-file.js';

/**
 * Ends the parts that a killed platform left behind. They end by themselves when their supervisor is gone; this waits
 * for them, and forces those that hang. The command line that was written down keeps other processes safe.
 */
export async function endLeftovers(platformFile: string): Promise<void> {
  const previous = await readPlatformFile(platformFile);
  if (!previous) return;
  await Promise.all(
    Object.values(previous.parts).map(async (part) => {
      if (await stillRuns(part)) signal(part.pid, 'SIGTERM');
      for (let waited = 0; waited < 5_000 && (await stillRuns(part)); waited += 50) await delay(50);
      if (await stillRuns(part)) signal(part.pid, 'SIGKILL');
    }),
  );
  await rm(platformFile, { force: true });
}
