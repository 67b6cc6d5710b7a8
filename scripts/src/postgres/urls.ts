/** Name of the embedded server's superuser. */
export const superuser = 'postgres';

/** URL of a database on the embedded server. */
export function databaseUrl(port: number, user: string, password: string, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** URL of the superuser, in the maintenance database. */
export function superuserUrl(port: number, password: string): string {
  return databaseUrl(port, superuser, password, 'postgres');
}
