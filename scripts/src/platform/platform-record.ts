import { rm } from 'node:fs/promises';
import { recordProcess } from './data-lock.js';
import { writePlatformFile, type PlatformFile } from './platform-file.js';
import type { Keepers } from './start-parts.js';

/** What the record tells besides the processes. */
export type PlatformFacts = Omit<PlatformFile, 'supervisor' | 'parts'>;

/** Keeps `platform.json` true while processes come and go. */
export class PlatformRecord {
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly path: string,
    private readonly facts: PlatformFacts,
  ) {}

  /** Writes down which processes run now. */
  update(keepers: Keepers): void {
    this.#writing = this.#writing
      .then(() => (this.#closed ? undefined : this.#write(keepers)))
      .catch(() => undefined);
  }

  /** Removes the file, which says that the platform stops. Safe to repeat. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await rm(this.path, { force: true });
  }

  async #write(keepers: Keepers): Promise<void> {
    const parts: PlatformFile['parts'] = {};
    for (const [name, { pid }] of Object.entries(keepers)) {
      if (pid) parts[name] = await recordProcess(pid);
    }
    await writePlatformFile(this.path, {
      ...this.facts,
      supervisor: await recordProcess(process.pid),
      parts,
    });
  }
}
