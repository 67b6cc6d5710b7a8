import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const keyForm = /^([\w-]{1,40}):([\w-]{43})$/;

/**
 * The keys with which personal text is encrypted before it is stored (AES-256-GCM). The first key seals; all of them
 * open, so that a new key can be put before the old ones at any time.
 */
export class KeyRing {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: string;

  private constructor(keys: readonly (readonly [string, Buffer])[]) {
    this.#keys = new Map(keys);
    this.#current = keys[0]?.[0] ?? '';
  }

  /**
   * Reads a list of keys: `id:key[,id:key…]`, the newest first. A key is 32 bytes in base64url.
   * @throws Error that never tells a key
   */
  static parse(text: string): KeyRing {
    const keys = text.split(',').map((part) => {
      const [, id = '', key = ''] = keyForm.exec(part.trim()) ?? [];
      return [id, Buffer.from(key, 'base64url')] as const;
    });
    if (keys.some(([, key]) => key.length !== keyLength)) {
      throw new Error('must be a list of id:key, each key 32 bytes in base64url');
    }
    if (new Set(keys.map(([id]) => id)).size !== keys.length) throw new Error('must not name a key twice');
    return new KeyRing(keys);
  }

  /** What every text starts with that is sealed under the first key. */
  get currentPrefix(): string {
    return `v1.${this.#current}.`;
  }

  /**
   * Encrypts a text.
   * @param context where it stands, such as `case_person|<id>|email`: opened in another place it is refused, so that
   *   nobody can move a sealed text to where somebody else reads it
   */
  seal(plain: string, context: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#key(this.#current), nonce);
    cipher.setAAD(Buffer.from(this.currentPrefix + context));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return this.currentPrefix + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /**
   * Decrypts what {@link seal} gave for the same context.
   * @throws Error when it was changed, belongs to another context, or its key is not on the ring
   */
  open(sealed: string, context: string): string {
    const [version, id = '', body = ''] = sealed.split('.');
    if (version !== 'v1') throw new Error('This text is not sealed.');
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv(algorithm, this.#key(id), bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(`v1.${id}.${context}`));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    const text = decipher.update(bytes.subarray(nonceLength + tagLength));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  /** Whether a text is sealed under the first key; the others wait to be sealed anew. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(this.currentPrefix);
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (!key) throw new Error('The key of this sealed text is not on the ring.');
    return key;
  }
}
