/** How a cache behaves. */
export interface ExpiringCacheOptions {
  /** How long a value may be used. */
  readonly lifetimeMillis: number;
  /** Most values kept; the oldest go first. */
  readonly capacity: number;
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly expiresAt: number;
}

/**
 * Keeps what was looked up for a short time, bounded in number so that nobody can fill the memory. Requests for the
 * same key at the same time share one look-up; a failure is not kept.
 */
export class ExpiringCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();

  constructor(private readonly options: ExpiringCacheOptions) {}

  /** The value of a key, looked up when it is not there or too old. */
  get(key: string, lookUp: () => Promise<Value>): Promise<Value> {
    const kept = this.#entries.get(key);
    if (kept && kept.expiresAt > performance.now()) return kept.value;
    const entry = { value: lookUp(), expiresAt: performance.now() + this.options.lifetimeMillis };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#dropOldest();
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry.value;
  }

  #dropOldest(): void {
    if (this.#entries.size <= this.options.capacity) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}
