import type { SubgraphClient } from '@wesaid/shared/delivery';
import { UnavailableError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';

/** The themes that statements may be labelled with. */
export interface Taxonomy {
  /** Number of the newest version. */
  readonly version: number;
  readonly codes: ReadonlySet<string>;
  /** The major theme of each sub-theme, by code. */
  readonly parents: ReadonlyMap<string, string>;
}

interface KnownTheme {
  readonly code: string;
  readonly sinceVersion: number;
  readonly parent: { readonly code: string } | null;
}

const taxonomyMillis = 60_000;
const remembered = new WeakMap<SubgraphClient, { readonly taxonomy: Taxonomy; readonly until: number }>();

/**
 * The newest taxonomy, as organisations knows it. It is remembered for a minute, because it changes by the year.
 * @throws UnavailableError when organisations does not answer
 */
export async function taxonomyFor(request: RequestContext): Promise<Taxonomy> {
  const organisations = request.process.subgraphs['organisations'];
  if (!organisations) throw new UnavailableError();
  const known = remembered.get(organisations);
  if (known && known.until > Date.now()) return known.taxonomy;
  const themes = await themesOf(organisations);
  const taxonomy = {
    version: Math.max(...themes.map(({ sinceVersion }) => sinceVersion)),
    codes: new Set(themes.map(({ code }) => code)),
    parents: new Map(
      themes.flatMap(({ code, parent }): [string, string][] => (parent ? [[code, parent.code]] : [])),
    ),
  };
  remembered.set(organisations, { taxonomy, until: Date.now() + taxonomyMillis });
  return taxonomy;
}

async function themesOf(organisations: SubgraphClient): Promise<readonly KnownTheme[]> {
  try {
    const query = '{ themes { code sinceVersion parent { code } } }';
    return (await organisations.call<{ themes: KnownTheme[] }>('involvement', query, {})).themes;
  } catch (failure) {
    throw new UnavailableError(failure);
  }
}
