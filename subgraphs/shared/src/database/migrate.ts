import type { Migration } from '@mikro-orm/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Logger as WorkerLogger, runMigrations } from 'graphile-worker';
import { Chassis } from './chassis.migration.js';
import { ViewerBoardTrusts } from './viewer-board-trusts.migration.js';

/** A migration class; its name is its identity in the database, so it must never change. */
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** What is migrated, and by whom. */
export interface MigrateOptions {
  /** Connection of the owner role. */
  readonly ownerUrl: string;
  /** Name of the application role that is granted access, for example `experience_app`. */
  readonly applicationRole: string;
  /** The subgraph's own migrations, oldest first. */
  readonly migrations: readonly MigrationClass[];
}

const silentWorkerLogger = new WorkerLogger(() => () => undefined);

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/**
 * Brings one subgraph's database to the newest form: the chassis, the subgraph's tables, the job queue and the
 * application role's rights. Safe to repeat and to interrupt: each migration is one transaction.
 * @returns the names of the migrations that were run
 */
export async function migrate({ ownerUrl, applicationRole, migrations }: MigrateOptions): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      snapshot: false,
      migrationsList: [Chassis, ViewerBoardTrusts, ...migrations].map((migration) => ({
        name: migration.name,
        class: migration,
      })),
    },
    logger: () => undefined,
  });
  try {
    const done = await orm.migrator.up();
    await runMigrations({ connectionString: ownerUrl, logger: silentWorkerLogger });
    await orm.em.getConnection().execute(applicationRights(quoted(applicationRole)));
    return done.map((migration) => migration.name);
  } finally {
    await orm.close();
  }
}

/**
 * Everything the application may do. It owns nothing, so it can alter nothing; tables that it may only add to
 * revoke the rest in their own migration by a policy.
 */
const applicationRights = (role: string): string => `
  grant usage on schema public, graphile_worker to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  revoke all on table mikro_orm_migrations from ${role};
  grant usage, select on all sequences in schema public, graphile_worker to ${role};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
  grant execute on all functions in schema graphile_worker to ${role};
  do $$ declare t record; begin
    for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
      if not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = t.tablename) then
        execute format('create policy application on graphile_worker.%I to ${role} using (true) with check (true)', t.tablename);
      end if;
    end loop;
  end $$;`;
