import { createHmac } from 'node:crypto';

/** How many different record and cell keys there are. */
export const keyCount = 4096;

/**
 * The key of a record, 0 to 4095. It decides the noise of every cell that the record is in: the same records get the same
 * noise by every route, so that asking again or in other ways tells nothing new. Never shown to anybody.
 * @param version of the snapshot: a correction has other keys, or the figures that change would show which cell it touched
 */
export const recordKey = (secret: string, version: number, id: string): number =>
  createHmac('sha256', secret).update(`v${version}|${id}`).digest().readUInt16BE() & (keyCount - 1);
