import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const sizeLimit = 20 * 1024 * 1024;

const seriousLevels = new Set(['warn', 'error', 'fatal']);

/**
 * The file with what a part writes. It begins anew at each start of the platform and at 20 MB; the one before is kept
 * with `.1` at its name's end.
 */
export class PartLog {
  #file: WriteStream;
  #size = 0;

  /** @param tell hears the lines that somebody should read now */
  constructor(
    readonly path: string,
    private readonly tell: (message: string) => void,
  ) {
    this.#file = this.#open();
  }

  /**
   * Takes all lines of an output until it ends.
   *
   * @param plainIsSerious whether a line that is not JSON is worth telling: a part that cannot start explains itself so
   */
  take(output: Readable, plainIsSerious: boolean): void {
    createInterface({ input: output, crlfDelay: Infinity }).on('line', (line) => {
      this.#write(line);
      const message = seriousMessage(line, plainIsSerious);
      if (message) this.tell(message);
    });
  }

  /** Closes the file. */
  close(): Promise<void> {
    return new Promise((resolve) => this.#file.end(() => resolve()));
  }

  #write(line: string): void {
    if (this.#size > sizeLimit) {
      this.#file.end();
      this.#file = this.#open();
    }
    this.#file.write(`${line}\n`);
    this.#size += line.length + 1;
  }

  #open(): WriteStream {
    keepPrevious(this.path);
    this.#size = 0;
    return createWriteStream(this.path, { mode: 0o600 });
  }
}

/** Moves a log aside, replacing the one that was moved before. */
export function keepPrevious(path: string): void {
  if (existsSync(path) && statSync(path).size > 0) renameSync(path, `${path}.1`);
}

/** What the console shows of a log line: null for everyday lines. */
export function seriousMessage(line: string, plainIsSerious: boolean): string | null {
  try {
    const { level, msg } = JSON.parse(line) as { level?: unknown; msg?: unknown };
    return seriousLevels.has(String(level)) ? String(msg ?? 'see its log') : null;
  } catch {
    return plainIsSerious && line.trim() ? line : null;
  }
}
