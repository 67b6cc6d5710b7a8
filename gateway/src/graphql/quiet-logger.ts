import type { Logger } from '@wesaid/shared/telemetry';

/** The logger that libraries get: it keeps the level and drops their words, which may quote what people sent. */
export const quietly = (logger: Logger) => ({
  debug: () => logger.debug('A library noted something'),
  info: () => logger.debug('A library noted something'),
  warn: () => logger.debug('A library warned'),
  error: () => logger.debug('A library reported an error'),
});
