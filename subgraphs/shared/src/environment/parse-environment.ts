import { z } from 'zod';
import { KeyRing } from '../encryption/index.js';

/**
 * Thrown when the environment of a part does not fit. Its message lists every problem, one a line, and never a value,
 * because a value may be a secret.
 */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the whole environment of a part once, at the door.
 * @param shape what the part needs, by variable name
 * @param source the variables; the process environment by default
 * @returns a read-only object with the parsed values
 * @throws EnvironmentError that names all problems at once
 */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: NodeJS.ProcessEnv = process.env,
): Readonly<z.infer<z.ZodObject<Shape>>> {
  const result = z.object(shape).safeParse(source);
  if (result.success) return Object.freeze(result.data) as Readonly<z.infer<z.ZodObject<Shape>>>;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return source[name] === undefined || source[name] === ''
        ? `${name} is missing`
        : `${name}: ${issue.message}`;
    }),
  );
}

/** A PostgreSQL connection address. */
export const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must be a postgres:// address');

/** A secret of at least 32 characters, shared by exactly the parts that need it. */
export const signingKey = z.string().min(32, 'must have at least 32 characters');

/** The keys of a subgraph's sealed texts, `id:key[,id:key…]` with the newest first; parsed to a {@link KeyRing}. */
export const encryptionKeys = z.string().transform((text, context): KeyRing => {
  try {
    return KeyRing.parse(text);
  } catch (failure) {
    context.addIssue({
      code: 'custom',
      message: failure instanceof Error ? failure.message : 'does not fit',
    });
    return z.NEVER;
  }
});

/** The variables that every part understands: where to listen, how much to log, where traces go. */
export const commonEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
};
