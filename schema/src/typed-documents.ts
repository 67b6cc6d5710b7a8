import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { projectRoot } from './paths.js';

/** Rooms with documents; each says in its `codegen.ts` what becomes of them. */
const rooms = ['widgets', 'examples'];

/** Files of the preset that map query texts, which do not belong in a browser. */
const unwanted = /\/(?:gql|index)\.ts$/;

interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  readonly content: string;
}

async function generatedFiles(room: string): Promise<GeneratedFile[]> {
  const cwd = join(projectRoot, room);
  const { config } = await loadCodegenConfig({ configFilePath: join(cwd, 'codegen.ts') });
  const outputs = await generate({ ...config, cwd, silent: true, errorsOnly: true }, false);
  return (outputs as { filename: string; content: string }[])
    .filter(({ filename }) => !unwanted.test(filename))
    .map(({ filename, content }) => ({ path: join(room, filename), content }));
}

const allGeneratedFiles = async (): Promise<GeneratedFile[]> =>
  (await Promise.all(rooms.map(generatedFiles))).flat();

/** Writes the typed documents of every room from the public API; those of the widgets are hashed. */
export async function generateDocuments(): Promise<void> {
  for (const { path, content } of await allGeneratedFiles()) {
    const target = join(projectRoot, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The generated files that no longer fit the API or the documents, one sentence each. */
export async function staleDocuments(): Promise<string[]> {
  const sentences = (await allGeneratedFiles()).map(async ({ path, content }) => {
    const onDisk = await readFile(join(projectRoot, path), 'utf8').catch(() => null);
    return onDisk === content ? [] : [`${path} is stale: run \`npm run schema\``];
  });
  return (await Promise.all(sentences)).flat();
}

/** The documents that the API no longer answers, one sentence each. */
export async function unfitDocuments(api: GraphQLSchema): Promise<string[]> {
  const paths = globSync('{widgets/src,examples}/*/*.graphql', { cwd: projectRoot });
  const problems = await Promise.all(
    paths.map(async (path) => {
      const document = parse(await readFile(join(projectRoot, path), 'utf8'));
      return validate(api, document).map((error) => `${path}: ${error.message}`);
    }),
  );
  return problems.flat();
}
