import { createHmac } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, which people mix up with 1 and 0 or do not want to read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeBytes = 10;

const keyed = (secret: string, purpose: string, ...parts: string[]): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();

function inAlphabet(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[parseInt(five, 2)]).join('');
}

/**
 * The receipt code of something that a person sent: 80 bits, shown as `7GQ2-M0XR-4TZB-E9KA`. The same request always
 * gives the same code, so that a repeat can show it again although it is kept nowhere.
 * @param secret shared with nobody outside the platform
 * @param scope what is sent, and whom the idempotency key belongs to
 */
export function receiptCode(secret: string, scope: string, idempotencyKey: string): string {
  const code = inAlphabet(keyed(secret, 'receipt code', scope, idempotencyKey).subarray(0, codeBytes));
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A code as people type it, in its one form: no spaces or dashes, capitals, and 0 and 1 for what looks like them. */
export const normalReceiptCode = (typed: string): string =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** What is kept of a code: enough to find it again, of no use to anybody who reads the database. */
export const receiptHash = (secret: string, code: string): string =>
  keyed(secret, 'receipt hash', normalReceiptCode(code)).toString('hex');
