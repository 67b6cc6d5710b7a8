import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
};

/** How a file may be packed on the way, best first. */
export const encodings = ['br', 'gzip'] as const;

/** One of the packings, or none. */
export type Encoding = (typeof encodings)[number] | 'identity';

/** A widget file, ready to be sent in every packing. */
export interface WidgetFile {
  readonly type: string;
  readonly etag: string;
  readonly content: Readonly<Record<Encoding, Buffer>>;
}

interface Kept {
  readonly changedAt: number;
  readonly file: Promise<WidgetFile>;
}

const plainPath = /^(?:[\w-]+\/)?[\w-][\w.-]*\.(js|json|map)$/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function pack(path: string, type: string): Promise<WidgetFile> {
  const identity = await readFile(path);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const [br, gzipped] = await Promise.all([brotli(identity, quality), zip(identity, { level: 9 })]);
  const etag = createHash('sha256').update(identity).digest('base64url');
  return { type, etag, content: { identity, br, gzip: gzipped } };
}

/** The built widget files: each is read and packed once, and again when it was built anew. */
export class WidgetFiles {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly folder: string) {}

  /** A file by its path within the folder; null when there is none. */
  async find(path: string): Promise<WidgetFile | null> {
    const [, extension] = plainPath.exec(path) ?? [];
    if (!extension) return null;
    const place = join(this.folder, path);
    const changedAt = await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
    if (changedAt === null) return null;
    const kept = this.#kept.get(path);
    if (kept?.changedAt === changedAt) return kept.file;
    const file = pack(place, types[extension as keyof typeof types]);
    this.#kept.set(path, { changedAt, file });
    return file;
  }
}
