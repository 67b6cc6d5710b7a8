import 'reflect-metadata';
import { onShutdown, runPart, startSubgraph } from '@wesaid/shared/server';
import { callsOf, readEnvironment, settingsOf } from './environment.js';
import { slices } from './slices.js';

runPart(async () => {
  const environment = readEnvironment();
  const subgraph = await startSubgraph({
    name: 'experience',
    slices,
    databaseUrl: environment.EXPERIENCE_DATABASE_URL,
    signingKey: environment.EXPERIENCE_SIGNING_KEY,
    host: environment.HOST,
    port: environment.PORT,
    logLevel: environment.LOG_LEVEL,
    tracesEndpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT,
    settings: settingsOf(environment),
    calls: callsOf(environment),
  });
  onShutdown(subgraph.process.logger, () => subgraph.stop());
});
