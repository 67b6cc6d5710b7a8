import { migrate, type MigrationClass } from '../database/index.js';
import { databaseUrl, parseEnvironment } from '../environment/index.js';
import { runPart } from './lifecycle.js';

/**
 * The command that brings a subgraph's database to the newest form, as the owner role in `<NAME>_OWNER_DATABASE_URL`.
 * It ends the process: 0 when everything is in place, 1 with one clear message when not.
 * @param name the subgraph; its application role is `<name>_app`
 */
export function runMigrate(name: string, migrations: readonly MigrationClass[]): void {
  const variable = `${name.toUpperCase()}_OWNER_DATABASE_URL`;
  runPart(async () => {
    const environment = parseEnvironment({ [variable]: databaseUrl });
    const done = await migrate({
      ownerUrl: environment[variable] as string,
      applicationRole: `${name}_app`,
      migrations,
    });
    process.stdout.write(`${name}: ${done.length} migrations run\n`);
  });
}
