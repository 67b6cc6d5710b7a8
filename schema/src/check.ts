import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';
import { makeContract } from './contract.js';
import { contractPath } from './paths.js';
import { undocumented } from './undocumented.js';
import { staleDocuments, unfitDocuments } from './typed-documents.js';

const read = (path: string): Promise<string> => readFile(contractPath(path), 'utf8').catch(() => '');

const problems: string[] = [];
const files = await makeContract();
for (const [path, content] of files) {
  if ((await read(path)) !== content) problems.push(`schema/${path} is stale: run \`npm run schema\``);
}
const api = buildSchema(files.get('api.graphql') ?? '');
problems.push(...undocumented(api));
problems.push(...(await breakingChanges(await read('published.graphql'), api)));
problems.push(...(await unfitDocuments(api)));
if (problems.length === 0) problems.push(...(await staleDocuments()));

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
