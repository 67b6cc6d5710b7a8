import 'reflect-metadata';
import { onShutdown, runPart, startSubgraph } from '@wesaid/shared/server';
import { readEnvironment } from './environment.js';
import { slices } from './slices.js';

runPart(async () => {
  const environment = readEnvironment();
  const subgraph = await startSubgraph({
    name: 'safety',
    slices,
    databaseUrl: environment.SAFETY_DATABASE_URL,
    signingKey: environment.SAFETY_SIGNING_KEY,
    host: environment.HOST,
    port: environment.PORT,
    logLevel: environment.LOG_LEVEL,
    tracesEndpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT,
  });
  onShutdown(subgraph.process.logger, () => subgraph.stop());
});
