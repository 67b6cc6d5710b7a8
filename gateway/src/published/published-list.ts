import { UnavailableError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';
import { html, type Html } from '../pages/html.js';
import { isRevocable, rememberedMillis } from '../public-access/freshness.js';
import { heading } from './heading.js';

/** A list of what a trust has published: how it is read, and how one item looks without the widget. */
export interface PublishedList<Item = never> {
  /** The widget that shows the same. */
  readonly tag: string;
  readonly title: string;
  /** What stands there while nothing is published. */
  readonly empty: string;
  /** Field of the trust, and what is read of each item. */
  readonly field: string;
  readonly fields: string;
  /** @param level of the item's heading among the headings of the page */
  readonly item: (item: Item, level: number) => Html;
}

/** A page of a list. */
export interface PublishedPage {
  readonly trust: string;
  readonly synthetic: boolean;
  readonly items: readonly unknown[];
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
}

/** Which page of a list is wanted. */
export interface PageWanted {
  /** ODS code of the trust. */
  readonly trust: string;
  /** How many items, 1 to 50. */
  readonly first: number;
  /** The `next` of the page before; null for the first page. */
  readonly after: string | null;
}

interface Connection {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads what trusts have published, as everybody may. */
export class PublishedLists {
  readonly #cache = new ExpiringCache<PublishedPage | null>({ lifetimeMillis: 60_000, capacity: 1_000 });
  /** For what people can take back: only long enough for a rush. */
  readonly #shortly = new ExpiringCache<PublishedPage | null>({
    lifetimeMillis: rememberedMillis,
    capacity: 1_000,
  });

  constructor(private readonly operations: Operations) {}

  /**
   * One page of a list.
   * @returns null when there is no such trust
   * @throws UnavailableError while it cannot be read
   */
  read(list: PublishedList, wanted: PageWanted): Promise<PublishedPage | null> {
    const cache = isRevocable(list.field) ? this.#shortly : this.#cache;
    return cache.get(JSON.stringify([list.field, wanted]), () => this.#ask(list, wanted));
  }

  async #ask(list: PublishedList, { trust: code, first, after }: PageWanted): Promise<PublishedPage | null> {
    const query = `query Published($code: OdsCode!, $first: Int!, $after: String) {
      trust(odsCode: $code) {
        name synthetic
        list: ${list.field}(first: $first, after: $after) {
          nodes { ${list.fields} } pageInfo { hasNextPage endCursor }
        }
      }
    }`;
    const { data, errors } = await this.operations.run<{
      trust: { name: string; synthetic: boolean; list: Connection | null } | null;
    }>({ query, variables: { code, first, after }, viewer: anonymous });
    if (!data || errors.length > 0) throw new UnavailableError();
    if (!data.trust?.list) return null;
    const { name, synthetic, list: found } = data.trust;
    const { hasNextPage, endCursor } = found.pageInfo;
    return { trust: name, synthetic, items: found.nodes, next: hasNextPage ? endCursor : null };
  }
}

/** The items of a page of a list; what stands in for the widget, and is replaced by it. */
export const publishedItems = (list: PublishedList, { items }: PublishedPage, level: number): Html =>
  items.length === 0
    ? html`<p>${list.empty}</p>`
    : html`${items.map((item) => html`<article>${list.item(item as never, level)}</article> `)}`;

/** A list with its heading, as it stands inside the element until the widget starts. */
export const publishedContent = (list: PublishedList, page: PublishedPage, level: number): Html =>
  html`${heading(level, list.title)}${publishedItems(list, page, level + 1)}`;
