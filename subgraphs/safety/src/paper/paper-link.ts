import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link stands for. */
export interface LinkedPaper {
  /** Identifier of the paper. */
  readonly paper: string;
  /** Who may use it, as `issuer|subject`. It goes into the signature and is not readable in the link. */
  readonly viewer: string;
  /** When it ends, in whole seconds. */
  readonly expiresAt: Date;
}

const [idBytes, timeBytes, signatureBytes] = [16, 6, 32];

/** Makes the token of a link: identifier, end and signature, in letters that an address can hold. */
export function linkToken(linked: LinkedPaper, key: Uint8Array): string {
  const payload = Buffer.alloc(idBytes + timeBytes);
  payload.write(linked.paper.replaceAll('-', ''), 'hex');
  payload.writeUIntBE(Math.floor(linked.expiresAt.getTime() / 1_000), idBytes, timeBytes);
  return Buffer.concat([payload, signatureOf(payload, linked.viewer, key)]).toString('base64url');
}

/**
 * The identifier of the paper that a token stands for. Null when it is not ours, when it was made for somebody else, and
 * when its time is over.
 * @param viewer who uses it, as `issuer|subject`
 */
export function paperOfToken(
  token: string,
  viewer: string,
  key: Uint8Array,
  now = new Date(),
): string | null {
  const bytes = Buffer.from(token, 'base64url');
  // Other letters may decode to the same bytes: one link is one text.
  if (bytes.length !== idBytes + timeBytes + signatureBytes || bytes.toString('base64url') !== token)
    return null;
  const payload = bytes.subarray(0, idBytes + timeBytes);
  if (!timingSafeEqual(bytes.subarray(payload.length), signatureOf(payload, viewer, key))) return null;
  const expiresAt = payload.readUIntBE(idBytes, timeBytes) * 1_000;
  if (expiresAt <= now.getTime()) return null;
  const hex = payload.toString('hex', 0, idBytes);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const signatureOf = (payload: Uint8Array, viewer: string, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('paper link v1\n').update(payload).update(viewer).digest();
