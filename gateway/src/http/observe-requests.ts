import { inSpan, SpanKind, type Logger, type Metrics } from '@wesaid/shared/telemetry';
import { ROOT_CONTEXT } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

/**
 * Measures, logs and traces every request by the pattern of its route; never by its address, which may hold something
 * that a person typed. A trace begins here: what a caller claims about traces reaches no part of ours.
 */
export function observeRequests(app: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const seconds = new Histogram({
    name: 'wesaid_http_seconds',
    help: 'Seconds that HTTP requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics.registry],
  });
  app.addHook('onRoute', (options) => {
    const { handler, url } = options;
    options.handler = function (request, reply) {
      const attributes = { 'http.route': url, 'http.request.method': request.method };
      return inSpan(`${request.method} ${url}`, attributes, async () => handler.call(this, request, reply), {
        parent: ROOT_CONTEXT,
        kind: SpanKind.SERVER,
      });
    };
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    seconds.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    logger.debug(
      { method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
      'Request',
    );
  });
}
