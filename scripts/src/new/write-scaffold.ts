import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Refusal } from './refusal.js';

/** What is going to be written. Paths are relative to the root. */
export interface Scaffold {
  /** New files and their content. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that are there already, with the registration added. */
  readonly edits: ReadonlyMap<string, string>;
  /** What the person does next, one sentence a step. */
  readonly next: readonly string[];
}

/**
 * Writes a scaffold, new files first, so that nothing is registered that is not there.
 * @throws Refusal when one of the new files exists: nothing is ever overwritten
 */
export async function writeScaffold(root: string, { files, edits }: Scaffold): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), await formatted(join(root, path), content), { flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new Refusal(`${path} exists already, and nothing is overwritten.`);
        throw error;
      },
    );
  }
  for (const [path, content] of edits)
    await writeFile(join(root, path), await formatted(join(root, path), content));
}

/** In the house style: how long a line gets depends on the names. */
const formatted = async (filepath: string, content: string): Promise<string> =>
  format(content, { ...(await resolveConfig(filepath)), filepath });
