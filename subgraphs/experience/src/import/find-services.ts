import type { ImportItem } from '@wesaid/shared/import';
import type { Directory } from '../organisations/directory.js';
import type { FeedbackMapping } from './mapping.js';
import type { ImportedRow } from './read-row.js';

type Item = ImportItem<ImportedRow>;

/**
 * Finds the services that rows name, trust by trust. A row of a trust that is not known, or of a service that is not
 * and must not be made, is rejected.
 */
export async function findServices(
  directory: Directory,
  mapping: FeedbackMapping,
  items: readonly Item[],
): Promise<Map<Item, string>> {
  const found = new Map<Item, string>();
  const trustColumn = 'column' in mapping.trust ? mapping.trust.column : '';
  for (const trust of new Set(items.map(({ value }) => value.trust))) {
    const rows = items.filter(({ value }) => value.trust === trust);
    if (!(await directory.hasTrust(trust))) {
      for (const { row } of rows)
        row.reject(trustColumn, 'is a trust that is not known here; import trusts first');
      continue;
    }
    const names = new Set(rows.flatMap(({ value }) => value.service ?? []));
    const services = await directory.servicesByName(trust, [...names], mapping.service?.missing ?? 'reject');
    for (const item of rows) {
      const { service } = item.value;
      if (service === null) continue;
      const id = services.get(service.toLowerCase());
      if (id !== undefined) found.set(item, id);
      else
        item.row.reject(
          mapping.service?.columns[0] ?? '',
          'is no service of this trust, or several of one name',
        );
    }
  }
  return found;
}
