import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { projectRoot } from './paths.js';

/** Files of the preset that map query texts, which do not belong in a browser. */
const unwanted = /\/(?:gql|index)\.ts$/;

async function documentFiles(): Promise<{ path: string; content: string; onDisk: string | null }[]> {
  const { config } = await loadCodegenConfig({ configFilePath: join(projectRoot, 'widgets/codegen.ts') });
  const outputs = await generate(
    { ...config, cwd: join(projectRoot, 'widgets'), silent: true, errorsOnly: true },
    false,
  );
  return Promise.all(
    (outputs as { filename: string; content: string }[])
      .filter(({ filename }) => !unwanted.test(filename))
      .map(async ({ filename, content }) => ({
        path: filename,
        content,
        onDisk: await readFile(join(projectRoot, 'widgets', filename), 'utf8').catch(() => null),
      })),
  );
}

/** Writes the typed, hashed documents of the widgets from the public API. */
export async function generateWidgetDocuments(): Promise<void> {
  for (const { path, content } of await documentFiles()) {
    const target = join(projectRoot, 'widgets', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The generated files of the widgets that no longer fit the API or the documents, one sentence each. */
export async function staleWidgetDocuments(): Promise<string[]> {
  const files = await documentFiles();
  return files
    .filter((file) => file.onDisk !== file.content)
    .map((file) => `widgets/${file.path} is stale: run \`npm run schema\``);
}

/** The documents of widgets that the API no longer answers, one sentence each. */
export async function unfitWidgetDocuments(api: GraphQLSchema): Promise<string[]> {
  const paths = globSync('widgets/src/*/*.graphql', { cwd: projectRoot });
  const problems = await Promise.all(
    paths.map(async (path) => {
      const document = parse(await readFile(join(projectRoot, path), 'utf8'));
      return validate(api, document).map((error) => `${path}: ${error.message}`);
    }),
  );
  return problems.flat();
}
