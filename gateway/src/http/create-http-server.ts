import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Logger, Metrics } from '@wesaid/shared/telemetry';
import Fastify, { type FastifyInstance } from 'fastify';
import { createShowFailure } from '../pages/failure.page.js';
import type { PageLanguages } from '../pages/page-languages.js';
import type { GatewaySettings } from '../settings.js';
import { apiPolicy } from './content-policies.js';
import { handleErrors } from './error-handler.js';
import { observeRequests } from './observe-requests.js';
import type { ReadinessCheck } from './readiness.js';

/** What the HTTP server needs. */
export interface HttpServerOptions {
  readonly settings: Pick<GatewaySettings, 'publicUrl' | 'trustedProxies'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: ReadinessCheck;
  readonly languages: PageLanguages;
}

/** Most bytes of a body. The longest thing that anybody sends is a comment of 4,000 characters. */
const bodyLimit = 65_536;

/** Most connections at once. */
const maxConnections = 4_096;

/** Makes the HTTP server with what holds for every address: limits of size and time, security headers, errors. */
export async function createHttpServer({
  settings,
  logger,
  metrics,
  readiness,
  languages,
}: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    logger: false,
    trustProxy: settings.trustedProxies?.split(',').map((proxy) => proxy.trim()) ?? false,
    requestTimeout: 15_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 200 },
    // What arrives on open connections while the gateway drains is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  app.server.maxConnections = maxConnections;
  // Text would be read as a document; only JSON is.
  app.removeContentTypeParser('text/plain');
  handleErrors(app, logger, createShowFailure(languages));
  observeRequests(app, logger, metrics);
  app.addHook('onSend', async (_request, reply) => {
    if (readiness.draining) reply.header('connection', 'close');
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: apiPolicy,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: settings.publicUrl.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: false,
    },
    xFrameOptions: { action: 'deny' },
  });
  return app;
}
