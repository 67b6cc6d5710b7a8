import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The fields that may ever be logged. Personal data cannot get in by accident: what is not listed is dropped.
 */
const allowed = new Set([
  'part',
  'port',
  'host',
  'operation',
  'status',
  'code',
  'milliseconds',
  'traceId',
  'spanId',
  'method',
  'route',
  'count',
  'job',
  'attempt',
  'subgraph',
  'signal',
  'migration',
  'failure',
  'url',
  'reason',
  'rejected',
  'document',
]);

const allowOnly = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));

/** The class, code and stack of a failure without its message: messages of drivers quote the values they choke on. */
export function describeFailure(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { name: typeof failure };
  const stack = failure.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  const code: unknown = 'code' in failure ? failure.code : undefined;
  return {
    name: failure.name,
    code,
    stack,
    cause: failure.cause ? describeFailure(failure.cause) : undefined,
  };
}

/**
 * Makes the logger of a part: JSON lines on standard output, with listed fields only.
 * @param part name of the part, in every line
 * @param level least level that is written
 * @param destination where lines go; standard output by default
 */
export const createLogger = (part: string, level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { part },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: allowOnly },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );

export type { Logger };
