import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataFolder, recordProcess, stillRuns } from './data-lock.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-lock-'));
  path = join(folder, 'lock.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = () => Promise.resolve(false);

describe('the lock of a data folder', () => {
  it('is held by one at a time and free again afterwards', async () => {
    const release = await lockDataFolder(path, never);
    expect(await lockDataFolder(path, never)).toMatchObject({ pid: process.pid });
    if (typeof release === 'function') await release();
    await expect(access(path)).rejects.toThrow();
    expect(await lockDataFolder(path, never)).toBeTypeOf('function');
  });

  it('is waited for as long as the caller likes', async () => {
    const release = await lockDataFolder(path, never);
    const second = lockDataFolder(path, async (waited) => {
      if (typeof release === 'function') await release();
      return waited < 5_000;
    });
    expect(await second).toBeTypeOf('function');
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, commandLine: 'node start.js' }],
    [
      'whose number belongs to another process by now',
      { pid: process.pid, commandLine: 'node something-else.js' },
    ],
    ['that is damaged', 'nonsense'],
  ])('does not count %s', async (_case, content) => {
    await writeFile(path, JSON.stringify(content));
    expect(await lockDataFolder(path, never)).toBeTypeOf('function');
  });
});

describe('a recorded process', () => {
  it('still runs as long as its number and its command line belong together', async () => {
    const self = await recordProcess(process.pid);
    expect(await stillRuns(self)).toBe(true);
    expect(await stillRuns({ ...self, commandLine: 'something else' })).toBe(false);
  });
});
