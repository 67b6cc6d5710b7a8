import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const room = new URL('../', import.meta.url);

/** What a document knows beside its text, in place of the package that says so: the typings need no other package. */
const packageOfDocuments =
  /^import type \{ DocumentTypeDecoration \} from '@graphql-typed-document-node\/core';$/m;
const documentType = `interface DocumentTypeDecoration<TResult, TVariables> {
    /** Only a type, never a value. */
    __apiType?: (variables: TVariables) => TResult;
}`;

/**
 * Writes `types/`, the declarations of the elements, which the typings of frameworks name, and of the client, with
 * `client.d.ts` beside its script.
 */
export async function writeTypes() {
  await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.types.json'], { cwd: room });
  const types = new URL('dist/types/src/', room);
  for (const name of ['client', 'generated/graphql', 'data/graphql-client']) {
    const file = new URL(`${name}.d.ts`, types);
    const declarations = await readFile(file, 'utf8');
    if (!packageOfDocuments.test(declarations))
      throw new Error(`${file.pathname}: expected its import of documents`);
    await writeFile(file, declarations.replace(packageOfDocuments, documentType));
  }
  await writeFile(new URL('dist/client.d.ts', room), "export * from './types/src/client.js';\n");
}
