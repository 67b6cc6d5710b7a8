import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** An identifier that is always the same for the same thing, and in the order of time as all are. */
export const demonstrationId = (at: Date, ...thing: readonly (string | number)[]): string =>
  v7({ msecs: at.getTime(), random: createHash('sha256').update(JSON.stringify(thing)).digest(), seq: 0 });
