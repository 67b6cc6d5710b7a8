import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

/** A message as it is shown. */
export interface Mail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Its plain text; null when it has none. */
  readonly text: string | null;
}

const fileForm = /^(\d{15}-[0-9a-f]{12})\.eml$/;

/** How many messages are kept; the oldest make room. */
const capacity = 200;

/** The messages of the local mailbox: one file each, named by the time at which it came. */
export class MailFolder {
  constructor(private readonly path: string) {}

  /** Keeps a message as it came over SMTP. */
  async keep(raw: Buffer): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const id = `${String(Date.now()).padStart(15, '0')}-${randomBytes(6).toString('hex')}`;
    const draft = join(this.path, `${id}.new`);
    await writeFile(draft, raw, { mode: 0o600 });
    await rename(draft, this.#file(id));
    const superfluous = (await this.#ids()).slice(capacity);
    await Promise.all(superfluous.map((old) => rm(this.#file(old), { force: true })));
  }

  /** All messages, newest first. */
  async list(): Promise<Mail[]> {
    const mails = await Promise.all((await this.#ids()).map((id) => this.#read(id)));
    return mails.filter((mail) => mail !== null);
  }

  /** One message; null when there is none of that name. */
  async find(id: string): Promise<Mail | null> {
    return fileForm.test(`${id}.eml`) ? this.#read(id) : null;
  }

  async #ids(): Promise<string[]> {
    const names = await readdir(this.path).catch(() => []);
    const ids = names.map((name) => fileForm.exec(name)?.[1]).filter((id) => id !== undefined);
    return ids.sort().reverse();
  }

  async #read(id: string): Promise<Mail | null> {
    const raw = await readFile(this.#file(id)).catch(() => null);
    if (raw === null) return null;
    const { from, to, subject, text }: Partial<Email> = await PostalMime.parse(raw).catch(() => ({}));
    return {
      id,
      receivedAt: new Date(Number(id.split('-')[0])),
      from: addressesOf(from ? [from] : []),
      to: addressesOf(to ?? []),
      subject: subject?.trim() ?? '',
      text: text ?? null,
    };
  }

  #file(id: string): string {
    return join(this.path, `${id}.eml`);
  }
}

const addressesOf = (addresses: readonly Address[]): string =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name ? `${name} <${address}>` : address))
    .join(', ');
