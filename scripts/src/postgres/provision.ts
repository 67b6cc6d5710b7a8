import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Passwords of the two roles of one subgraph. */
export interface RolePasswords {
  owner: string;
  app: string;
}

/** Opens a connection, hands it to the work and closes it. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes sure that a subgraph's database exists with its two roles: `<name>_owner` owns it and migrates, `<name>_app`
 * may only connect (a migration grants it what it needs). Neither can pass row-level security, nobody else gets in.
 * Safe to repeat; passwords are set anew each time.
 */
export async function provision(superuserUrl: string, name: string, passwords: RolePasswords): Promise<void> {
  const database = escapeIdentifier(name);
  const owner = escapeIdentifier(`${name}_owner`);
  const app = escapeIdentifier(`${name}_app`);
  await withConnection(superuserUrl, async (client) => {
    const exists = async (query: string, value: string) =>
      (await client.query(query, [value])).rowCount === 1;
    for (const [role, plain, password] of [
      [owner, `${name}_owner`, passwords.owner],
      [app, `${name}_app`, passwords.app],
    ] as const) {
      const known = await exists('select 1 from pg_roles where rolname = $1', plain);
      const limits = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
      await client.query(
        `${known ? 'alter' : 'create'} role ${role} ${limits} password ${escapeLiteral(password)}`,
      );
    }
    if (!(await exists('select 1 from pg_database where datname = $1', name))) {
      await client.query(`create database ${database} owner ${owner}`);
    }
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${app}`);
  });
  await withConnection(withDatabase(superuserUrl, name), (client) =>
    client.query('revoke all on schema public from public'),
  );
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}
