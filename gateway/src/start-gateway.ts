import { setTimeout as pause } from 'node:timers/promises';
import { onShutdown } from '@wesaid/shared/server';
import { createLogger, createMetrics, startTracing, type Logger } from '@wesaid/shared/telemetry';
import { createGateway } from './create-gateway.js';
import type { GatewaySettings } from './settings.js';

/** A gateway that answers. */
export interface RunningGateway {
  /** Origin at which it listens. */
  readonly url: string;
  /** Finishes what is running, then closes everything. */
  stop(): Promise<void>;
}

/** For how long clients are asked to close their connections before the gateway stops to listen. */
const farewellMillis = 250;

/** Starts the gateway: it listens when this is done. */
export async function runGateway(settings: GatewaySettings, logger: Logger): Promise<RunningGateway> {
  const metrics = createMetrics('gateway');
  const stopTracing = startTracing({ part: 'gateway', endpoint: settings.tracesEndpoint });
  const { app, readiness, close } = await createGateway(settings, logger, metrics);
  const url = await app.listen({ host: settings.host, port: settings.port });
  logger.info({ url }, 'Listening');
  return {
    url,
    async stop() {
      readiness.drain();
      await pause(farewellMillis);
      await app.close();
      await close();
      await stopTracing();
    },
  };
}

/** Starts the gateway as a process of its own, which drains when it is told to end. */
export async function startGateway(settings: GatewaySettings): Promise<void> {
  const logger = createLogger('gateway', settings.logLevel);
  const gateway = await runGateway(settings, logger);
  onShutdown(logger, () => gateway.stop());
}
