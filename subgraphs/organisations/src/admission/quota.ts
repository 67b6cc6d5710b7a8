import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Limit } from './limits.js';

/** Where a counter stands after it has counted one more. */
export interface QuotaState {
  readonly count: number;
  /** Seconds until counting begins anew, at least 1. */
  readonly secondsLeft: number;
}

/** Name of a counter. Its parts come from outside, so they are hashed: they cannot collide, nor be long. */
export const bucketName = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Counts one more, in one statement, by the database's clock. */
export async function count(
  em: EntityManager,
  bucket: string,
  { windowSeconds }: Limit,
): Promise<QuotaState> {
  const [row] = await em.execute<{ count: number; seconds_left: number }[]>(
    `insert into quota_bucket as bucket (name, count, expires_at)
     values (?, 1, clock_timestamp() + make_interval(secs => ?))
     on conflict (name) do update set
       count = case when bucket.expires_at <= clock_timestamp() then 1 else bucket.count + 1 end,
       expires_at = case when bucket.expires_at <= clock_timestamp() then excluded.expires_at else bucket.expires_at end
     returning count, greatest(1, ceil(extract(epoch from expires_at - clock_timestamp())))::int as seconds_left`,
    [bucket, windowSeconds],
  );
  return { count: row?.count ?? 1, secondsLeft: row?.seconds_left ?? windowSeconds };
}

/** Removes rows that no longer matter, some at a time. */
export async function sweep(em: EntityManager): Promise<void> {
  for (const table of ['quota_bucket', 'admitted_submission', 'used_challenge']) {
    await em.execute(
      `delete from ${table} where ctid in
         (select ctid from ${table} where expires_at < clock_timestamp() limit 1000 for update skip locked)`,
    );
  }
}
