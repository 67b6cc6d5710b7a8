import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { IdempotencyKeyReusedError } from '../errors/index.js';
import type { Claims, Viewer } from '../identity/index.js';

/** A request that may be sent again. */
export interface RepeatableRequest {
  /** The caller's key, 8 to 255 characters. */
  readonly key: string;
  /** Everything that makes the request what it is; the same key with another body is refused. */
  readonly body: unknown;
}

/** Whom an idempotency key belongs to: keys of different embed keys or people never meet. */
export function idempotencyScope(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'public':
      return `public:${viewer.trust}:${viewer.embedKey}`;
    case 'member':
      return `member:${viewer.issuer}|${viewer.subject}`;
    case 'system':
      return `system:${viewer.part}`;
    case 'anonymous':
      return 'anonymous';
  }
}

/** The claims with which a unit of work that calls {@link once} must run. */
export const idempotencyClaims = (viewer: Viewer): Claims => ({
  'app.idempotency_scope': idempotencyScope(viewer),
});

const stable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, stable(member)]),
  );
};

/**
 * Does work once for a key, in the transaction of `em`. A repeat gives the stored response; repeats that arrive at the
 * same moment wait for the first one, because the insert of the key does.
 * @throws IdempotencyKeyReusedError when the key came with a different body before
 */
export async function once<Response extends object>(
  em: EntityManager,
  viewer: Viewer,
  request: RepeatableRequest,
  work: () => Promise<Response>,
): Promise<Response> {
  const scope = idempotencyScope(viewer);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(stable(request.body)))
    .digest('hex');
  const fresh = await em.execute<{ key: string }[]>(
    'insert into idempotent_request (scope, key, body_hash) values (?, ?, ?) on conflict do nothing returning key',
    [scope, request.key, bodyHash],
  );
  if (fresh.length === 1) {
    const response = await work();
    await em.execute('update idempotent_request set response = ? where scope = ? and key = ?', [
      JSON.stringify(response),
      scope,
      request.key,
    ]);
    return response;
  }
  const [stored] = await em.execute<{ body_hash: string; response: Response }[]>(
    'select body_hash, response from idempotent_request where scope = ? and key = ?',
    [scope, request.key],
  );
  if (stored?.body_hash !== bodyHash) throw new IdempotencyKeyReusedError();
  return stored.response;
}
