import type { ImportItem } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { directoryFor } from '../organisations/directory.js';

/** Rejects rows of trusts that are not known, and of all but one trust where a file may only hold rows of that one. */
export async function rejectUnknownTrusts(
  context: RequestContext,
  items: readonly ImportItem<{ readonly trustCode: string }>[],
  only: string | null,
): Promise<void> {
  for (const trust of new Set(items.map(({ value }) => value.trustCode))) {
    const known = only === null ? await directoryFor(context).hasTrust(trust) : trust === only;
    if (known) continue;
    const reason =
      only === null
        ? 'is a trust that is not known here; import trusts first'
        : 'is another trust than the one that you work for';
    for (const { row, value } of items) if (value.trustCode === trust) row.reject('trust', reason);
  }
}
