import { createHmac } from 'node:crypto';

/** How many different record and cell keys there are. */
export const keyCount = 4096;

/**
 * The key of a record, 0 to 4095. It decides the noise of every cell that the record is in: the same records get the same
 * noise by every route, so that asking again or in other ways tells nothing new. Never shown to anybody.
 */
export const recordKey = (secret: string, id: string): number =>
  createHmac('sha256', secret).update(`v1|${id}`).digest().readUInt16BE() & (keyCount - 1);
