import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const stored = z.object({
  id: z.uuid(),
  reference: z.string().nullable(),
  to: z.string(),
  text: z.string(),
  status: z.string(),
  takenAt: z.iso.datetime(),
});

/** A text message as it is shown. */
export type Text = z.infer<typeof stored>;

const fileForm = /^\d{15}-[0-9a-f]{12}\.text$/;

/** How many texts are kept; the oldest make room. */
const capacity = 2_000;

/** The text messages of the local mailbox: one file each, named by the time at which it came. */
export class TextFolder {
  #kept = 0;

  constructor(private readonly path: string) {}

  /** Keeps a text. */
  async keep(text: Pick<Text, 'reference' | 'to' | 'text' | 'status'>): Promise<Text> {
    const kept: Text = { ...text, id: randomUUID(), takenAt: new Date().toISOString() };
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const name = `${String(Date.now()).padStart(15, '0')}-${randomBytes(6).toString('hex')}`;
    const draft = join(this.path, `${name}.new`);
    await writeFile(draft, JSON.stringify(kept), { mode: 0o600 });
    await rename(draft, join(this.path, `${name}.text`));
    this.#kept += 1;
    // Now and then: thousands may come at once.
    if (this.#kept % 100 === 1)
      for (const old of (await this.#names()).slice(capacity))
        await rm(join(this.path, old), { force: true });
    return kept;
  }

  /** The newest texts, newest first. */
  async list(most: number): Promise<Text[]> {
    const names = (await this.#names()).slice(0, most);
    const texts = await Promise.all(names.map((name) => this.#read(name)));
    return texts.filter((text) => text !== null);
  }

  /** The first text that fits, newest first; null when there is none. */
  async find(fits: (text: Text) => boolean): Promise<Text | null> {
    for (const name of await this.#names()) {
      const text = await this.#read(name);
      if (text && fits(text)) return text;
    }
    return null;
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.path).catch(() => []);
    return names
      .filter((name) => fileForm.test(name))
      .sort()
      .reverse();
  }

  async #read(name: string): Promise<Text | null> {
    const raw = await readFile(join(this.path, name), 'utf8').catch(() => null);
    if (raw === null) return null;
    try {
      return stored.parse(JSON.parse(raw));
    } catch {
      return null;
    }
  }
}
