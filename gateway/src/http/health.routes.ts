import type { Metrics } from '@wesaid/shared/telemetry';
import type { FastifyInstance } from 'fastify';
import type { ReadinessCheck } from './readiness.js';

/** The addresses for those who run the service: is it alive, is it ready, how is it doing. */
export function registerHealthRoutes(
  app: FastifyInstance,
  readiness: ReadinessCheck,
  metrics: Metrics,
): void {
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, parts } = await readiness.current();
    const status = readiness.draining ? 'draining' : ready ? 'ready' : 'starting';
    return reply.code(status === 'ready' ? 200 : 503).send({ status, parts });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
