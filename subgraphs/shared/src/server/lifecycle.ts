import type { Logger } from '../telemetry/index.js';

/**
 * Ends the process cleanly when it is told to (SIGTERM, SIGINT) or when the process that started it is gone (its IPC
 * channel closes).
 * @param drain finishes what is running and closes everything; forced after `limitMillis`
 */
export function onShutdown(logger: Logger, drain: () => Promise<void>, limitMillis = 8_000): void {
  let draining = false;
  const shutDown = (signal: string): void => {
    if (draining) return;
    draining = true;
    logger.info({ signal }, 'Draining');
    setTimeout(() => process.exit(1), limitMillis).unref();
    drain().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', shutDown);
  process.on('SIGINT', shutDown);
  process.on('disconnect', () => shutDown('disconnect'));
}

/** Runs the start of a part; a failure ends the process with one clear message and exit code 1. */
export function runPart(start: () => Promise<void>): void {
  start().catch((failure: unknown) => {
    const message = failure instanceof Error ? failure.message : 'The part could not be started.';
    process.stderr.write(`${message}\n`, () => process.exit(1));
  });
}
