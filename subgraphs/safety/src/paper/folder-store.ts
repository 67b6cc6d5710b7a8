import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '@wesaid/shared/types';
import type { FileStore } from './file-store.js';

/** Keeps files in a folder, under their keys: `ab/abcdef…`. The keys are identifiers; nothing of a file's name is a path. */
export class FolderStore implements FileStore {
  /** @param folder made at the first file, for this account alone */
  constructor(private readonly folder: string) {}

  async put(key: string, content: Uint8Array): Promise<void> {
    const path = this.#pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path));
  }

  async open(key: string): Promise<Readable> {
    const file = await open(this.#pathOf(key), 'r');
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  #pathOf(key: string): string {
    if (!isUuid(key)) throw new Error('A key of a file must be an identifier.');
    return join(this.folder, key.slice(-2), key);
  }
}

/** Without this, a loss of power could forget the file's name, though not its content. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
