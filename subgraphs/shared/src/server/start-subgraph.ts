import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { Database } from '../database/index.js';
import { deliveryJob, SubgraphClient, type SubgraphAddress } from '../delivery/index.js';
import { createFormatError, errorCodes } from '../errors/index.js';
import { verifySubgraphRequest, type Viewer } from '../identity/index.js';
import { startWorker } from '../jobs/index.js';
import { buildSubgraphSchema, type Slice } from '../schema/index.js';
import {
  contextFrom,
  createLogger,
  createMetrics,
  describeFailure,
  inSpan,
  SpanKind,
  startTracing,
} from '../telemetry/index.js';
import { operationPlugin } from './operation.plugin.js';
import { registerRawRoutes } from './raw-routes.js';
import { RequestContext, type Process } from './request-context.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, for the check of the signature. */
    rawBody?: string;
    viewer?: Viewer;
  }
}

/** What a subgraph is made of. */
export interface SubgraphOptions {
  readonly name: string;
  readonly slices: readonly Slice[];
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly logLevel: string;
  readonly tracesEndpoint?: string | undefined;
  /** The subgraph's own settings, given to its services. */
  readonly settings?: object;
  /** The other subgraphs that this one calls. */
  readonly calls?: readonly SubgraphAddress[];
}

/** A subgraph that answers. */
export interface RunningSubgraph {
  /** Origin at which it listens. */
  readonly url: string;
  readonly process: Process;
  /** Finishes what is running, then closes everything. */
  stop(): Promise<void>;
}

/** A request that waits longer for a lock would only keep a connection from others: its caller is gone after three seconds. */
const lockTimeoutMillis = 2_000;

/** Starts a subgraph: HTTP, schema, database and jobs. It answers only requests that were signed for it. */
export async function startSubgraph(options: SubgraphOptions): Promise<RunningSubgraph> {
  const { name, slices } = options;
  const logger = createLogger(name, options.logLevel);
  const metrics = createMetrics(name);
  const stopTracing = startTracing({ part: name, endpoint: options.tracesEndpoint });
  const database = await Database.open({
    url: options.databaseUrl,
    entities: slices.flatMap((slice) => slice.entities ?? []),
    lockTimeoutMillis,
  });
  const subgraphs = Object.fromEntries(
    (options.calls ?? []).map((address) => [address.name, new SubgraphClient(address)]),
  );
  const shared: Process = { database, logger, settings: options.settings ?? {}, subgraphs };

  const report = (failure: unknown): void =>
    logger.error({ failure: describeFailure(failure) }, 'Unexpected failure');
  const app = Fastify({ bodyLimit: 1_048_576, logger: false, forceCloseConnections: 'idle' });
  const { schema } = await buildSubgraphSchema(slices);
  const server = new ApolloServer<RequestContext>({
    schema,
    introspection: false,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: createFormatError(report),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(app),
      operationPlugin(logger, metrics),
    ],
    stopOnTerminationSignals: false,
  });
  await server.start();

  keepRawBody(app);
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    try {
      const token = request.headers.authorization?.replace(/^Bearer /, '');
      const expected = { audience: name, body: request.rawBody ?? '' };
      request.viewer = await verifySubgraphRequest(token, expected, options.signingKey);
    } catch {
      await reply.code(401).send({
        errors: [{ message: errorCodes.UNAUTHENTICATED.meaning, extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });
  await app.register(async (routes) => {
    routes.addHook('onRoute', (route) => {
      const handler = route.handler;
      route.handler = function (request, reply) {
        return inSpan(name, {}, async () => handler.call(this, request, reply), {
          parent: contextFrom(request.headers),
          kind: SpanKind.SERVER,
        });
      };
    });
    await routes.register(fastifyApollo(server), {
      context: async (request) => new RequestContext(request.viewer ?? { kind: 'anonymous' }, shared),
      method: 'POST',
    });
  });
  const routes = slices.flatMap((slice) => slice.routes ?? []);
  await app.register(async (raw) =>
    registerRawRoutes(raw, {
      name,
      signingKey: options.signingKey,
      routes,
      contextOf: (viewer) => new RequestContext(viewer, shared),
      report,
    }),
  );
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await database.answers();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database not answering' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain').send(await metrics.registry.metrics()),
  );

  const context = (): RequestContext => new RequestContext({ kind: 'system', part: name }, shared);
  const deliveries = options.calls?.length ? [deliveryJob(name, subgraphs)] : [];
  const jobs = [...deliveries, ...slices.flatMap((slice) => slice.jobs?.({ context }) ?? [])];
  const worker =
    jobs.length > 0 ? await startWorker({ url: options.databaseUrl, jobs, logger, metrics }) : null;
  const url = await app.listen({ host: options.host, port: options.port });
  logger.info({ url }, 'Listening');

  return {
    url,
    process: shared,
    async stop() {
      await app.close();
      await server.stop();
      await worker?.stop();
      await Promise.all(Object.values(subgraphs).map((client) => client.close()));
      await database.close();
      await stopTracing();
    },
  };
}

/** Keeps the exact bytes of a JSON body beside the parsed value: the signature covers the bytes. */
function keepRawBody(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body as string;
    void parseJson(request, body as string, done);
  });
}
