import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ImportError } from '@wesaid/shared/import';
import { stringify } from 'csv-stringify';

/** A place for the result of a command. */
export interface OutputFile {
  /** Puts the result there in one step: nobody finds half of it, and what was there before stays until then. */
  write(content: Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<void>;
}

/**
 * Looks at where a result is to be written, before the work begins whose result it is.
 * @param input the file that is read, which is never written over
 * @param mode who may read the result; what the system gives by default
 * @throws ImportError when nothing can be written there
 */
export async function outputFile(out: string, input?: string, mode = 0o666): Promise<OutputFile> {
  const target = await realpath(out).catch(() => out);
  if (input !== undefined && target === (await realpath(input).catch(() => input)))
    throw new ImportError(`${out} is the file that is read. Choose another name for the result.`);
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) throw new ImportError(`${out} is a folder. Say which file in it.`);
  const folder = await stat(dirname(target)).catch(() => null);
  if (!folder?.isDirectory())
    throw new ImportError(`There is no folder ${dirname(target)}. Make it first, or choose another.`);
  // A pipe or a device cannot be replaced, only written to.
  const path = !found || found.isFile() ? `${target}.${process.pid}.part` : target;
  const begin = () =>
    open(path, path === target ? 'w' : 'wx', mode).catch((failure: Error) => {
      throw new ImportError(`${out} cannot be written: ${failure.message}.`);
    });
  const drop = () => (path === target ? Promise.resolve() : rm(path, { force: true }));
  await (await begin()).close();
  await drop();
  return {
    async write(content) {
      const file = await begin();
      try {
        await pipeline(Readable.from(content), file.createWriteStream());
        if (path !== target) await rename(path, target);
      } catch (failure) {
        await drop();
        throw failure;
      }
    },
  };
}

/** The lines of a CSV file. */
export function csvLines(
  head: readonly string[],
  rows: AsyncIterable<readonly (string | number)[]>,
): AsyncIterable<string | Uint8Array> {
  const lines = stringify({ header: true, columns: [...head] });
  // What fails here fails whoever reads the lines.
  void pipeline(Readable.from(rows), lines).catch(() => undefined);
  return lines;
}
