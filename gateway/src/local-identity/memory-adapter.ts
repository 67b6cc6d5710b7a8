interface Stored {
  readonly payload: Record<string, unknown>;
  readonly expiresAt: number;
}

/** What a provider keeps of one kind of thing, as its library asks for it. */
export class MemoryAdapter {
  constructor(
    private readonly kind: string,
    private readonly stored: Map<string, Stored>,
  ) {}

  async upsert(id: string, payload: Record<string, unknown>, expiresIn: number): Promise<void> {
    for (const [key, { expiresAt }] of this.stored) if (expiresAt < Date.now()) this.stored.delete(key);
    this.stored.set(this.#key(id), {
      payload,
      expiresAt: expiresIn ? Date.now() + expiresIn * 1_000 : Infinity,
    });
  }

  async find(id: string): Promise<Record<string, unknown> | undefined> {
    const found = this.stored.get(this.#key(id));
    return found && found.expiresAt > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<Record<string, unknown> | undefined> {
    for (const [key, { payload }] of this.stored)
      if (key.startsWith(`${this.kind}:`) && payload['uid'] === uid) return payload;
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.stored.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.stored) if (payload['grantId'] === grantId) this.stored.delete(key);
  }

  #key(id: string): string {
    return `${this.kind}:${id}`;
  }
}

/** Makes the store of a provider that forgets everything when the process ends: enough for one machine's own use. */
export function createMemoryStore(): (kind: string) => MemoryAdapter {
  const stored = new Map<string, Stored>();
  return (kind) => new MemoryAdapter(kind, stored);
}
