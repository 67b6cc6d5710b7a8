import { createHmac } from 'node:crypto';

const keyed = (secret: string, ...parts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['invitation', ...parts]))
    .digest('base64url');

/**
 * By what a number is known again that a trust invited: of no use to who has no secret, and another one at each trust.
 */
export const invitedKey = (secret: string, trust: string, number: string): string =>
  keyed(secret, 'invited', trust, number);

/** By what a number is known again that wants no invitations, from whatever trust: texts of all have one sender. */
export const optOutKey = (secret: string, number: string): string => keyed(secret, 'opted out', number);

/** What tells a row of a list from all others of its trust. */
export interface RowIdentity {
  readonly trust: string;
  readonly service: string;
  readonly day: string;
  /** Null for a person whose number is not known. */
  readonly number: string | null;
  /** Which one it is of rows that are the same, from 1: children of one parent may have one number. */
  readonly occurrence: number;
}

/** By what a row is known again when a file is sent twice. */
export const rowKey = (secret: string, { trust, service, day, number, occurrence }: RowIdentity): string =>
  keyed(secret, 'row', trust, service, day, number ?? '', String(occurrence));
