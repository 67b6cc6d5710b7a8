import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityClass, MikroORM } from '@mikro-orm/core';
import { PostgreSqlDriver, type EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { claimsOf, type Claims, type Viewer } from '../identity/index.js';

/** How to reach a subgraph's database. */
export interface DatabaseOptions {
  /** Connection of the application role. */
  readonly url: string;
  readonly entities: readonly EntityClass<object>[];
  /** Most connections at once; 10 by default. */
  readonly poolSize?: number;
  /** Longest wait for a lock that another transaction holds; endless by default. */
  readonly lockTimeoutMillis?: number;
}

/** Work inside one transaction, with the entity manager that belongs to it. */
export type Work<T> = (em: EntityManager) => Promise<T>;

/**
 * A transaction whose connection was lost can neither commit nor roll back, and Kysely gives its connection back only
 * after one of them: without this every lost one would take up a place in the pool for good.
 */
function giveBackLostConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    client.once('end', () => {
      try {
        client.release(true);
      } catch {
        // It had been given back before.
      }
    });
  });
}

const running = new AsyncLocalStorage<true>();

/** A subgraph's database as the application sees it: only through units of work that carry a viewer's claims. */
export class Database {
  private constructor(private readonly orm: MikroORM<PostgreSqlDriver>) {}

  /** Prepares the connection pool. The database need not answer yet. */
  static async open({
    url,
    entities,
    poolSize = 10,
    lockTimeoutMillis = 0,
  }: DatabaseOptions): Promise<Database> {
    const orm = await MikroORM.init({
      driver: PostgreSqlDriver,
      clientUrl: url,
      entities: [...entities],
      discovery: { warnWhenNoEntities: false },
      allowGlobalContext: false,
      forceUtcTimezone: true,
      pool: { min: 0, max: poolSize },
      // Waiting longer than this for a connection would only pile up requests: callers get a clear "try again".
      driverOptions: {
        connectionTimeoutMillis: 3_000,
        lock_timeout: lockTimeoutMillis,
        onPoolCreated: giveBackLostConnections,
      },
      connect: false,
      logger: () => undefined,
    } as Parameters<typeof MikroORM.init<PostgreSqlDriver>>[0]);
    return new Database(orm as MikroORM<PostgreSqlDriver>);
  }

  /**
   * Runs work in one transaction that row-level security ties to the viewer.
   * @param claims further claims, for example the hash of a receipt code
   * @throws when it is called inside another unit of work: nested ones would wait for each other's connections for ever
   */
  async work<T>(viewer: Viewer, work: Work<T>, claims: Claims = {}): Promise<T> {
    if (running.getStore()) throw new Error('A unit of work must not open another one.');
    const variables = { ...claimsOf(viewer), ...claims };
    const em = this.orm.em.fork({ session: { variables } });
    return running.run(true, () => em.transactional((transaction) => work(transaction as EntityManager)));
  }

  /** Whether the database answers now. */
  async answers(): Promise<boolean> {
    try {
      await this.orm.em.fork().getConnection().execute('select 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Closes all connections, after the units of work that are running. */
  async close(): Promise<void> {
    await this.orm.close();
  }
}
