import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  woff2: 'font/woff2',
};

/** How a file may be packed on the way, best first. */
export const encodings = ['br', 'gzip'] as const;

/** One of the packings, or none. */
export type Encoding = (typeof encodings)[number] | 'identity';

/** A file, ready to be sent in every packing. */
export interface PackedFile {
  readonly type: string;
  /** Hash of the content. */
  readonly hash: string;
  readonly content: Readonly<Record<Encoding, Buffer>>;
}

interface Kept {
  readonly changedAt: number;
  readonly file: Promise<PackedFile>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Beyond this size the best packing takes seconds of work for little more gain. */
const large = 262_144;

async function pack(path: string): Promise<PackedFile> {
  const identity = await readFile(path);
  const quality = identity.length > large ? 5 : constants.BROTLI_MAX_QUALITY;
  const [br, gzipped] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    zip(identity),
  ]);
  const hash = createHash('sha256').update(identity).digest('base64url');
  const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { type, hash, content: { identity, br, gzip: gzipped } };
}

/** Files that are sent as they are: each is read and packed once, and again when it was written anew. */
export class PackedFiles {
  readonly #kept = new Map<string, Kept>();

  /** A file by its place on the disk; null when there is none. */
  async find(path: string): Promise<PackedFile | null> {
    const changedAt = await stat(path).then(
      (found) => (found.isFile() ? found.mtimeMs : null),
      () => null,
    );
    if (changedAt === null) return null;
    const kept = this.#kept.get(path);
    if (kept?.changedAt === changedAt) return kept.file;
    const file = pack(path);
    this.#kept.set(path, { changedAt, file });
    return file;
  }
}
