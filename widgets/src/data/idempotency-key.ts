/**
 * A new random key, practically never the same twice, that makes one submission safe to repeat. `crypto.randomUUID`
 * would do, but exists only on https pages and in recent browsers.
 */
export function newIdempotencyKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
