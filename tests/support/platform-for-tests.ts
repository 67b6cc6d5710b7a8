import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTraceCollector } from './trace-collector.js';
import { startPlatform } from '../../scripts/src/platform/start-platform.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the gateway of the running platform. */
    platformUrl: string;
    /** Its data folder, with the keys of the local OpenID provider. */
    platformData: string;
    /** Where the spans of all parts can be read. */
    traceCollector: string;
    /** Addresses and signing keys of the subgraphs, as only the gateway may have them. */
    platformSubgraphs: Record<string, { url: string; signingKey: string; databaseUrl: string }>;
  }
}

/** A Vitest global setup: one whole platform with its demonstration data, from the built code, in a folder of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-platform-'));
  // When root runs the tests PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const collector = await startTraceCollector();
  const platform = await startPlatform({
    dataDirectory: folder,
    environment: { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'debug' },
  });
  const { subgraphs: secrets } = JSON.parse(await readSecrets(folder)) as {
    subgraphs: Record<string, { signingKey: string }>;
  };
  const names = ['organisations', 'experience', 'complaints', 'involvement', 'safety'] as const;
  project.provide('platformUrl', platform.url);
  project.provide('platformData', folder);
  project.provide('traceCollector', collector.url);
  project.provide(
    'platformSubgraphs',
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          url: platform.parts[name].url ?? '',
          signingKey: secrets[name]?.signingKey ?? '',
          databaseUrl: platform.database(name).url,
        },
      ]),
    ),
  );
  return async () => {
    await platform.stop();
    await collector.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

const readSecrets = (folder: string): Promise<string> => readFile(join(folder, 'secrets.json'), 'utf8');
