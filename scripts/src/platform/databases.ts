import { Client } from 'pg';
import { databaseUrl } from '../postgres/urls.js';
import type { Secrets } from './secrets.js';
import { perSubgraph, subgraphs, variable, type Subgraph } from './subgraphs.js';

/** The two addresses of one subgraph's database. */
export interface DatabaseUrls {
  /** For the application role, which the running part uses. */
  url: string;
  /** For the owner role, which migrates. */
  ownerUrl: string;
}

/** The databases that the environment gives; null where the embedded server has to provide one. */
export function externalDatabases(environment: NodeJS.ProcessEnv): Record<Subgraph, DatabaseUrls | null> {
  return perSubgraph((name) => {
    const url = environment[variable(name, 'DATABASE_URL')];
    const ownerUrl = environment[variable(name, 'OWNER_DATABASE_URL')];
    if (!url && !ownerUrl) return null;
    const [present, missing] = url
      ? ['DATABASE_URL', 'OWNER_DATABASE_URL']
      : ['OWNER_DATABASE_URL', 'DATABASE_URL'];
    if (!url || !ownerUrl) {
      throw new Error(`${variable(name, present)} is set, so ${variable(name, missing)} must be set too.`);
    }
    return { url, ownerUrl };
  });
}

/** The databases of the embedded server. */
export function embeddedDatabases(port: number, secrets: Secrets): Record<Subgraph, DatabaseUrls> {
  return perSubgraph((name) => {
    const { appPassword, ownerPassword } = secrets.subgraphs[name];
    return {
      url: databaseUrl(port, `${name}_app`, appPassword, name),
      ownerUrl: databaseUrl(port, `${name}_owner`, ownerPassword, name),
    };
  });
}

/** Tries every database address of the environment. Fails with one sentence that names the first variable that is wrong. */
export async function checkDatabaseVariables(environment: NodeJS.ProcessEnv): Promise<void> {
  const names = subgraphs.flatMap((name) => [
    variable(name, 'DATABASE_URL'),
    variable(name, 'OWNER_DATABASE_URL'),
  ]);
  const problems = await Promise.all(names.map((name) => problemWithDatabase(name, environment[name])));
  const problem = problems.find((found) => found !== null);
  if (problem) throw new Error(problem);
}

/** One sentence on what is wrong with a database address, null when it works or is not set. It never tells the password. */
export async function problemWithDatabase(name: string, url: string | undefined): Promise<string | null> {
  if (!url) return null;
  const form = 'it should look like postgres://user:password@host:5432/database';
  if (!/^postgres(?:ql)?:\/\/./.test(url) || !URL.canParse(url))
    return `${name} is not a PostgreSQL address: ${form}.`;
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname || 'localhost'}:${port || '5432'}`;
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    return `${name} does not lead to a database: ${reasonOf(error, place, pathname.slice(1))}.`;
  }
}

const reasons: Record<string, (place: string, database: string) => string> = {
  ECONNREFUSED: (place) => `nothing listens at ${place}`,
  ENOTFOUND: (place) => `there is no host at ${place}`,
  EAI_AGAIN: (place) => `there is no host at ${place}`,
  '3D000': (place, database) => `the server at ${place} has no database "${database}"`,
  '28P01': (place) => `the server at ${place} refuses the user or the password`,
  '28000': (place) => `the server at ${place} refuses the user`,
};

function reasonOf(error: unknown, place: string, database: string): string {
  // A name with several addresses fails with one error for each of them.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = (first as { code?: string }).code ?? '';
  return (
    reasons[code]?.(place, database) ?? `the server at ${place} does not answer (${code || 'no answer'})`
  );
}
