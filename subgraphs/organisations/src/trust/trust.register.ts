import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { requireSystem } from '../access/require.js';
import type { TrustKind } from './trust-kind.js';

/** What a source says of a trust. What is absent the source does not say; null says that there is none. */
export interface TrustListing {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: TrustKind;
  readonly boardCode: string;
  readonly regionCode?: string | null;
  readonly town?: string | null;
  readonly postcode?: string | null;
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
}

/** What became of a listing. */
export type ListingOutcome = 'added' | 'changed' | 'unchanged';

type Content = Partial<Record<keyof TrustListing, string | null>>;

/** A trust as it is stored, with the board of its newest membership. */
interface StoredTrust extends Required<TrustListing> {
  readonly seen: Content | null;
}

const fields = [
  'name',
  'kind',
  'boardCode',
  'regionCode',
  'town',
  'postcode',
  'openedOn',
  'closedOn',
] as const;

/**
 * Keeps the register of trusts in step with the files of its sources. A source changes only what it says differently
 * from the last time: so repeating a file changes nothing, not even when another source has said something newer since.
 */
export class TrustRegister extends Service {
  /**
   * Takes in what a source says.
   * @param source name of the source, such as `ods`
   * @param asOf day from which differences hold, YYYY-MM-DD
   * @returns what became of each listing, in their order
   */
  async take(source: string, listings: readonly TrustListing[], asOf: string): Promise<ListingOutcome[]> {
    requireSystem(this.request.viewer, 'change the register of trusts');
    return this.request.work((em) => this.takeWithin(em, source, listings, asOf));
  }

  /** As {@link take}, within a unit of work that is open already. */
  async takeWithin(
    em: EntityManager,
    source: string,
    listings: readonly TrustListing[],
    asOf: string,
  ): Promise<ListingOutcome[]> {
    requireSystem(this.request.viewer, 'change the register of trusts');
    const stored = await this.#read(em, source, listings);
    const before = new Map(stored);
    const outcomes = listings.map((listing) => {
      const known = stored.get(listing.odsCode);
      const next = merge(listing, known);
      stored.set(listing.odsCode, next);
      if (!known) return 'added';
      return fields.some((field) => known[field] !== next[field]) ? 'changed' : 'unchanged';
    });
    const touched = [...new Set(listings.map((listing) => listing.odsCode))].map(
      (code) => stored.get(code) as StoredTrust,
    );
    const differing = touched.filter((trust) =>
      fields.some((field) => before.get(trust.odsCode)?.[field] !== trust[field]),
    );
    await this.#write(em, differing, before, asOf);
    await em.execute(
      `insert into trust_listing (trust_code, source, content)
       select "odsCode", ?, seen from jsonb_to_recordset(?::jsonb) as t("odsCode" text, seen jsonb)
       on conflict (trust_code, source) do update set content = excluded.content
         where trust_listing.content <> excluded.content`,
      [source, JSON.stringify(touched)],
    );
    return outcomes;
  }

  async #read(
    em: EntityManager,
    source: string,
    listings: readonly TrustListing[],
  ): Promise<Map<string, StoredTrust>> {
    const rows = await em.execute<StoredTrust[]>(
      `select ods_code as "odsCode", name, kind, region_code as "regionCode", town, postcode,
         opened_on::text as "openedOn", closed_on::text as "closedOn", listing.content as seen,
         (select board_code from trust_board b where b.trust_code = ods_code order by valid_from desc limit 1) as "boardCode"
       from trust left join trust_listing listing on listing.trust_code = ods_code and listing.source = ?
       where ods_code in (select jsonb_array_elements_text(?::jsonb))`,
      [source, JSON.stringify(listings.map((listing) => listing.odsCode))],
    );
    return new Map(rows.map((row) => [row.odsCode, row]));
  }

  async #write(
    em: EntityManager,
    trusts: StoredTrust[],
    before: ReadonlyMap<string, StoredTrust>,
    asOf: string,
  ): Promise<void> {
    if (trusts.length === 0) return;
    const isNew = (trust: StoredTrust): boolean => !before.has(trust.odsCode);
    const rows = trusts.map((trust) => ({
      ...trust,
      seen: undefined,
      nameFrom: isNew(trust) ? (trust.openedOn ?? '-infinity') : asOf,
      renamed: before.get(trust.odsCode)?.name !== trust.name,
      moved: before.get(trust.odsCode)?.boardCode !== trust.boardCode,
    }));
    const json = JSON.stringify(rows);
    // The name of a board that no list has named yet is its code.
    await em.execute(
      `insert into integrated_care_board (ods_code, name)
       select distinct "boardCode", "boardCode" from jsonb_to_recordset(?::jsonb) as t("boardCode" text)
       on conflict do nothing`,
      [json],
    );
    await em.execute(
      `insert into trust (ods_code, name, kind, region_code, town, postcode, opened_on, closed_on)
       select "odsCode", name, kind, "regionCode", town, postcode, "openedOn", "closedOn" from jsonb_to_recordset(?::jsonb)
         as t("odsCode" text, name text, kind text, "regionCode" text, town text, postcode text, "openedOn" date, "closedOn" date)
       on conflict (ods_code) do update set name = excluded.name, kind = excluded.kind, region_code = excluded.region_code,
         town = excluded.town, postcode = excluded.postcode, opened_on = excluded.opened_on, closed_on = excluded.closed_on`,
      [json],
    );
    await em.execute(
      `insert into trust_name (trust_code, name, valid_from)
       select "odsCode", name, greatest("nameFrom", (select max(valid_from) from trust_name where trust_code = "odsCode"))
       from jsonb_to_recordset(?::jsonb) as t("odsCode" text, name text, "nameFrom" date, renamed boolean)
       where renamed
       on conflict (trust_code, valid_from) do update set name = excluded.name`,
      [json],
    );
    await this.#writeMemberships(em, json, asOf);
  }

  /**
   * Ends the membership that was in force before and begins the new one. Within one day, and for a closed trust, the new
   * one stands in the place of the old one.
   */
  async #writeMemberships(em: EntityManager, json: string, asOf: string): Promise<void> {
    const moved = `(select "odsCode", "boardCode", "openedOn", "closedOn" from jsonb_to_recordset(?::jsonb)
      as t("odsCode" text, "boardCode" text, "openedOn" date, "closedOn" date, moved boolean) where moved) as moved`;
    await em.execute(
      `update trust_board set valid_to = ?::date - 1 from ${moved}
       where trust_code = "odsCode" and valid_to is null and valid_from < ?::date and board_code <> "boardCode"
         and "closedOn" is null`,
      [asOf, json, asOf],
    );
    await em.execute(
      `insert into trust_board (trust_code, board_code, valid_from)
       select "odsCode", "boardCode", coalesce(
         (select case when valid_to is null or "closedOn" is not null then valid_from else greatest(valid_to + 1, ?::date) end
          from trust_board where trust_code = "odsCode" order by valid_from desc limit 1),
         "openedOn", '-infinity')
       from ${moved}
       on conflict (trust_code, valid_from) do update set board_code = excluded.board_code`,
      [asOf, json],
    );
    // A closed trust belongs to no board after its last day; one that is open again does.
    await em.execute(
      `update trust_board set valid_to = case when "closedOn" is not null then greatest("closedOn", valid_from) end
       from jsonb_to_recordset(?::jsonb) as t("odsCode" text, "closedOn" date)
       where trust_code = "odsCode"
         and valid_from = (select max(valid_from) from trust_board newest where newest.trust_code = "odsCode")
         and valid_to is distinct from "closedOn"`,
      [json],
    );
  }
}

/** What is known after a source has spoken: its word counts where it differs from what the source said last. */
function merge(listing: TrustListing, known: StoredTrust | undefined): StoredTrust {
  const said: Content = { ...listing };
  const next: Record<string, unknown> = { odsCode: listing.odsCode, seen: { ...known?.seen, ...said } };
  for (const field of fields) {
    const value = said[field];
    const isNews = value !== undefined && (!known?.seen || known.seen[field] !== value);
    next[field] = isNews ? value : (known?.[field] ?? null);
  }
  return next as unknown as StoredTrust;
}
