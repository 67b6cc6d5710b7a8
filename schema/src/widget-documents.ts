import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { projectRoot } from './paths.js';

/** Files of the preset that the configuration deletes again after writing. */
const unwanted = /\/(?:gql|index)\.ts$/;

async function documentFiles(): Promise<{ path: string; content: string; onDisk: string | null }[]> {
  const { config } = await loadCodegenConfig({ configFilePath: join(projectRoot, 'widgets/codegen.ts') });
  const outputs = await generate(
    { ...config, cwd: join(projectRoot, 'widgets'), silent: true, errorsOnly: true },
    false,
  );
  return Promise.all(
    (outputs as { filename: string; content: string }[]).map(async ({ filename, content }) => ({
      path: filename,
      content,
      onDisk: await readFile(join(projectRoot, 'widgets', filename), 'utf8').catch(() => null),
    })),
  );
}

/** Writes the typed, hashed documents of the widgets from the public API. */
export async function generateWidgetDocuments(): Promise<void> {
  const { config } = await loadCodegenConfig({ configFilePath: join(projectRoot, 'widgets/codegen.ts') });
  await generate({ ...config, cwd: join(projectRoot, 'widgets'), silent: true, errorsOnly: true }, true);
}

/** The generated files of the widgets that no longer fit the API or the documents, one sentence each. */
export async function staleWidgetDocuments(): Promise<string[]> {
  const files = await documentFiles();
  return files
    .filter((file) => !unwanted.test(file.path) && file.onDisk !== file.content)
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
