import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeContract } from './contract.js';
import { contractPath } from './paths.js';
import { generateDocuments } from './typed-documents.js';

const publish = process.argv.includes('--publish');
const files = await makeContract();
for (const [path, content] of files) {
  const target = contractPath(path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
// The published API is the promise to clients: later changes are checked against it.
if (publish) await writeFile(contractPath('published.graphql'), files.get('api.graphql') ?? '');
await generateDocuments();
process.stdout.write(
  `Wrote ${files.size} files of the contract${publish ? ' and published the API' : ''}.\n`,
);
