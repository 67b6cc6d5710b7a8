import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Writes `types/`, the declarations of the elements, which the typings of frameworks name. */
export async function writeTypes() {
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.types.json'], {
    cwd: new URL('../', import.meta.url),
  });
}
