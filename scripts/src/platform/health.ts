import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a part answers that it is ready. */
export async function untilReady(url: string, mayWait: () => void): Promise<void> {
  while (!(await isReady(url))) {
    mayWait();
    await delay(100);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
