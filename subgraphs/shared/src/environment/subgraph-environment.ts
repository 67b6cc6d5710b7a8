import type { z } from 'zod';
import type { SubgraphAddress } from '../delivery/index.js';
import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from './parse-environment.js';

/** The parsed values of variables, by their names. */
export type Values<Shape extends z.ZodRawShape> = Readonly<z.infer<z.ZodObject<Shape>>>;

/** What one subgraph needs of the process environment besides what every subgraph needs. */
export interface OwnEnvironment<Shape extends z.ZodRawShape> {
  /** Its own variables. */
  readonly variables: Shape;
  /** What its services are given of them; nothing by default. */
  readonly settings?: (values: Values<Shape>) => object;
  /** The other subgraphs that it calls; none by default. */
  readonly calls?: (values: Values<Shape>) => readonly SubgraphAddress[];
}

/** Declares what a subgraph needs of the process environment; only for its type. */
export const defineEnvironment = <Shape extends z.ZodRawShape>(
  environment: OwnEnvironment<Shape>,
): OwnEnvironment<Shape> => environment;

/** The parsed environment of a subgraph. */
export interface SubgraphEnvironment<Shape extends z.ZodRawShape> {
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly tracesEndpoint: string | undefined;
  readonly settings: object;
  readonly calls: readonly SubgraphAddress[];
  /** Its own variables. */
  readonly values: Values<Shape>;
}

/**
 * Reads the whole environment of a subgraph once: what every part and every subgraph needs, and what is its own.
 * @param name the subgraph; its database and key are in `<NAME>_DATABASE_URL` and `<NAME>_SIGNING_KEY`
 * @throws EnvironmentError that names all problems at once
 */
export function readSubgraphEnvironment<Shape extends z.ZodRawShape>(
  name: string,
  own?: OwnEnvironment<Shape>,
  source: NodeJS.ProcessEnv = process.env,
): SubgraphEnvironment<Shape> {
  const url = `${name.toUpperCase()}_DATABASE_URL`;
  const key = `${name.toUpperCase()}_SIGNING_KEY`;
  const every = { ...commonEnvironment, [url]: databaseUrl, [key]: signingKey };
  const parsed: object = parseEnvironment({ ...every, ...own?.variables }, source);
  const common = parsed as Values<typeof commonEnvironment> & Readonly<Record<string, unknown>>;
  const values = parsed as Values<Shape>;
  return {
    databaseUrl: common[url] as string,
    signingKey: common[key] as string,
    host: common.HOST,
    port: common.PORT,
    logLevel: common.LOG_LEVEL,
    tracesEndpoint: common.OTEL_EXPORTER_OTLP_ENDPOINT,
    settings: own?.settings?.(values) ?? {},
    calls: own?.calls?.(values) ?? [],
    values,
  };
}
