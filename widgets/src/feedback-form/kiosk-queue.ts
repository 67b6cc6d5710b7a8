import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Endpoint } from '../data/graphql-client.js';
import { newIdempotencyKey } from '../data/idempotency-key.js';
import type { SubmitFeedbackInput } from '../generated/graphql.js';
import type { Problem } from '../internal/submission.js';
import { isLost } from './lost.js';

/** An answer that waits for the network, with where it goes. */
export interface WaitingAnswer {
  endpoint: Endpoint;
  input: SubmitFeedbackInput;
}

/** Sends one answer; gives what to put right, nothing when it is safe. Rejects with the code of the reason. */
export type SendAnswer = (answer: WaitingAnswer) => Promise<Problem[]>;

/** What a tablet keeps. */
export interface Kept {
  /** Answers that wait for the network. */
  waiting: number;
  /** Answers that the API does not take, or that cannot be read: somebody on the staff has to find out why. */
  setAside: number;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  /** When it was set aside, in milliseconds since 1970. */
  setAside?: number;
}

interface KioskStore extends DBSchema {
  /** One key, which no script can take out of the browser. */
  keys: { key: string; value: CryptoKey };
  answers: { key: number; value: Sealed };
}

/** The most answers that a tablet keeps. */
export const mostWaiting = 500;

/** How long after an attempt the next one is made: a network that is back does not always say so. */
const retryMillis = 60_000;

const name = 'wesaid-kiosk';
const durability = 'strict';

/**
 * What a shared tablet could not send: in the browser's own database, sealed with a key that cannot leave the browser,
 * in the order in which people answered. Each answer keeps its idempotency key and goes away only once the API has said
 * that it is safe, so that each arrives once, whatever ends in between. One tab at a time sends. What the API refuses is
 * set aside, so that it neither gets lost nor holds others up, and is tried again when the page is opened anew: by then
 * staff may have mended why.
 */
export class KioskQueue {
  #open?: Promise<IDBPDatabase<KioskStore>>;
  #timer?: ReturnType<typeof setTimeout>;
  #draining?: Promise<void>;
  #told: Kept = { waiting: 0, setAside: 0 };
  /** What was set aside before this is tried again. */
  readonly #opened = Date.now();

  /** @param changed Told how many answers are kept, whenever that changes. */
  constructor(
    private readonly send: SendAnswer,
    private readonly changed: (kept: Kept) => void,
  ) {
    addEventListener('online', () => void this.drain());
    void this.drain();
  }

  /**
   * Keeps an answer until it can be sent.
   *
   * @returns `KIOSK_FULL` or `NOT_KEPT` when it could not; undefined when it is safe on this device
   */
  async keep(answer: WaitingAnswer): Promise<'KIOSK_FULL' | 'NOT_KEPT' | undefined> {
    try {
      return await navigator.locks.request(`${name}-keep`, () => this.#keep(answer));
    } catch {
      return 'NOT_KEPT';
    }
  }

  /** Sends what waits, oldest first, until the network is lost again; again after a while when some are left. */
  drain(): Promise<void> {
    this.#draining ??= this.#drain().finally(() => (this.#draining = undefined));
    return this.#draining;
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await navigator.locks.request(`${name}-send`, () => this.#sendAll());
      if ((await this.#count()).waiting) this.#later();
    } catch {
      // Without storage nothing waits.
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.drain(), retryMillis);
  }

  async #keep(answer: WaitingAnswer): Promise<'KIOSK_FULL' | undefined> {
    if ((await this.#count()).waiting >= mostWaiting) return 'KIOSK_FULL';
    await this.#write(await seal(await this.#key(), answer));
    await this.#tell();
    this.#later();
    return undefined;
  }

  async #sendAll(): Promise<void> {
    const database = await this.#database();
    await this.#tell();
    const numbers = await database.getAllKeys('answers');
    for (const number of numbers) if (!(await this.#deliver(number))) return;
  }

  /** Sends one answer. Gives false when it is not worth trying the next one now. */
  async #deliver(number: number): Promise<boolean> {
    const database = await this.#database();
    const key = await this.#key();
    const value = await database.get('answers', number);
    if (!value || (value.setAside ?? 0) >= this.#opened) return true;
    const answer = await unseal(key, value).catch(() => undefined);
    if (!answer) return this.#setAside(value, number);
    try {
      const problems = await this.send(answer);
      if (problems.length) return this.#setAside(value, number);
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (code !== 'IDEMPOTENCY_KEY_REUSED') return !isLost(code);
      // Another answer went under this key: this one is newer, and must not be lost. Its new key is kept first.
      const input = { ...answer.input, idempotencyKey: newIdempotencyKey() };
      await this.#write(await seal(key, { ...answer, input }), number);
      return this.#deliver(number);
    }
    await database.delete('answers', number);
    await this.#tell();
    return true;
  }

  async #setAside(value: Sealed, number: number): Promise<true> {
    await this.#write({ ...value, setAside: Date.now() }, number);
    await this.#tell();
    return true;
  }

  /** On the disk, not only on its way there: an answer is acknowledged after this. */
  async #write(value: Sealed, number?: number): Promise<void> {
    const database = await this.#database();
    const { store, done } = database.transaction('answers', 'readwrite', { durability });
    await Promise.all([store.put(value, number), done]);
  }

  async #tell(): Promise<void> {
    const kept = await this.#count();
    if (kept.waiting !== this.#told.waiting || kept.setAside !== this.#told.setAside) this.changed(kept);
    this.#told = kept;
  }

  async #count(): Promise<Kept> {
    const all = await (await this.#database()).getAll('answers');
    const { length: setAside } = all.filter((answer) => answer.setAside);
    return { waiting: all.length - setAside, setAside };
  }

  #database(): Promise<IDBPDatabase<KioskStore>> {
    this.#open ??= openDB<KioskStore>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('keys');
        database.createObjectStore('answers', { autoIncrement: true });
      },
    }).catch((error: unknown) => {
      this.#open = undefined;
      throw error;
    });
    return this.#open;
  }

  async #key(): Promise<CryptoKey> {
    const database = await this.#database();
    const kept = await database.get('keys', name);
    if (kept) return kept;
    // Browsers may clear what a site keeps when room is short, unless they were asked not to.
    await navigator.storage.persist();
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const { store, done } = database.transaction('keys', 'readwrite', { durability });
    await Promise.all([store.put(made, name), done]);
    return made;
  }
}

async function seal(key: CryptoKey, answer: WaitingAnswer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify(answer));
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, words) };
}

async function unseal(key: CryptoKey, { iv, sealed }: Sealed): Promise<WaitingAnswer> {
  const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
  return JSON.parse(new TextDecoder().decode(words)) as WaitingAnswer;
}
