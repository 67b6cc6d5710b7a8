import type { Reference } from '../schema/index.js';
import { isUuid } from '../types/index.js';

/**
 * The things that references name by their `id`, in the order of the references; null for one that was not found.
 * What has not the form of an identifier is not looked for.
 * @param find finds those that exist for the viewer, in any order
 */
export async function findByIds<Row extends { readonly id: string }>(
  references: readonly Reference[],
  find: (ids: string[]) => Promise<Row[]>,
): Promise<(Row | null)[]> {
  const ids = references.map((reference) => String(reference['id']).toLowerCase());
  const known = ids.filter(isUuid);
  const rows = known.length > 0 ? await find(known) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
