import { resealTable } from '@wesaid/shared/encryption';
import type { RequestContext } from '@wesaid/shared/server';
import { sealedTables } from './sealed-rows.js';
import { settingsFor } from './settings.js';

/**
 * Seals everything personal anew that is not sealed under the first of the keys. Safe to repeat and to interrupt.
 * @param context one in the name of the system
 * @returns how many texts were sealed anew
 */
export async function reencrypt(context: RequestContext): Promise<number> {
  const { ring } = settingsFor(context);
  let count = 0;
  for (const table of sealedTables) count += await resealTable(context, ring, table);
  return count;
}
