import type { ServiceListing, StoredService, Succession } from './service-listing.js';

/** Why a listing cannot be taken: what it names, and what is wrong with that. */
export interface ListingProblem {
  readonly field: 'parentName' | 'replaces';
  readonly reason: string;
}

/** What became of a listing. */
export type PlanOutcome = 'added' | 'changed' | 'unchanged' | ListingProblem;

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Works out what listings change, one after the other, against what is stored. It changes nothing itself: what is to be
 * written can be read from it afterwards.
 */
export class ServicePlan {
  readonly #services = new Map<string, StoredService>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #before: ReadonlyMap<string, StoredService>;
  readonly names: { serviceId: string; name: string; validFrom: string }[] = [];
  readonly successions: Succession[] = [];

  /**
   * @param stored every service that the listings could mean, closed ones included
   * @param known the successions among them
   * @param asOf day from which differences hold when a listing does not say
   * @param newId makes the identifier of a service that is new
   */
  constructor(
    stored: readonly StoredService[],
    private readonly known: readonly Succession[],
    private readonly asOf: string,
    private readonly newId: (listing: ServiceListing) => string,
  ) {
    this.#before = new Map(stored.map((service) => [service.id, service]));
    for (const service of stored) this.#put(service);
  }

  /** Services that are new. */
  get added(): StoredService[] {
    return [...this.#services.values()].filter((service) => !this.#before.has(service.id));
  }

  /** Services that are stored already and differ now. */
  get changed(): StoredService[] {
    return [...this.#services.values()].filter((service) => {
      const before = this.#before.get(service.id);
      return before !== undefined && before !== service;
    });
  }

  /** Works one listing in. */
  take(listing: ServiceListing): PlanOutcome {
    const parent = listing.parentName === null ? null : this.#only(listing.trustCode, listing.parentName);
    if (parent === undefined || (parent && sameName(parent.name, listing.name))) {
      return {
        field: 'parentName',
        reason: 'names no one other service of this trust; put that service before this one',
      };
    }
    const from = listing.validFrom ?? this.asOf;
    const current =
      this.#at(listing, listing.name) ??
      (listing.formerName ? this.#at(listing, listing.formerName) : undefined);
    const replaced =
      listing.replaces === null ? null : this.#replaced(listing, listing.replaces, current?.id);
    if (replaced === undefined)
      return { field: 'replaces', reason: 'names no one open service of this trust' };

    const next = this.#next(listing, current, parent?.id ?? null);
    const isSame = current !== undefined && JSON.stringify(current) === JSON.stringify(next);
    if (!isSame) this.#put(next, current);
    if (!current)
      this.names.push({ serviceId: next.id, name: next.name, validFrom: listing.validFrom ?? '-infinity' });
    else if (current.name !== next.name)
      this.names.push({ serviceId: next.id, name: next.name, validFrom: from });
    const followed = current ? replaced : (replaced ?? this.#underFormerTrust(listing));
    const isNews = followed !== null && this.#succeed(followed, next.id, from);
    if (!current) return 'added';
    return isSame && !isNews ? 'unchanged' : 'changed';
  }

  #next(listing: ServiceListing, current: StoredService | undefined, parentId: string | null): StoredService {
    const isRenamed = current !== undefined && !sameName(current.name, listing.name);
    return {
      id: current?.id ?? this.newId(listing),
      trustCode: listing.trustCode,
      siteId: listing.siteId,
      parentId: parentId ?? current?.parentId ?? null,
      kind: listing.kind,
      setting: listing.setting,
      name: listing.name,
      openedOn: (isRenamed || listing.formerName ? null : listing.validFrom) ?? current?.openedOn ?? null,
      closedOn: null,
    };
  }

  /** The open service of the same trust and place with a name. */
  #at({ trustCode, siteId }: ServiceListing, name: string): StoredService | undefined {
    return this.#named(name).find(
      (service) => service.trustCode === trustCode && service.siteId === siteId && !service.closedOn,
    );
  }

  /** The one open service of a trust with a name, the same place being preferred to none; undefined when it is not one. */
  #only(trustCode: string, name: string): StoredService | undefined {
    const open = this.#named(name).filter((service) => service.trustCode === trustCode && !service.closedOn);
    return open.find((service) => service.siteId === null) ?? (open.length === 1 ? open[0] : undefined);
  }

  /** The service that a listing says it replaces; null when that is done already, undefined when there is none. */
  #replaced(
    listing: ServiceListing,
    name: string,
    currentId: string | undefined,
  ): StoredService | null | undefined {
    const isDone = this.#named(name).some((service) =>
      this.known.some((link) => link.predecessorId === service.id && link.successorId === currentId),
    );
    if (isDone) return null;
    const found = this.#only(listing.trustCode, name);
    return found?.id === currentId ? undefined : found;
  }

  /** The open service of the same place and name that belongs to the trust that ran the place before. */
  #underFormerTrust({ trustCode, siteId, name }: ServiceListing): StoredService | null {
    if (siteId === null) return null;
    const found = this.#named(name).find(
      (service) => service.siteId === siteId && service.trustCode !== trustCode && !service.closedOn,
    );
    return found ?? null;
  }

  #succeed(predecessor: StoredService, successorId: string, from: string): boolean {
    const lastDay = dayBefore(from);
    const closedOn = predecessor.openedOn && predecessor.openedOn > lastDay ? predecessor.openedOn : lastDay;
    this.#put({ ...predecessor, closedOn }, predecessor);
    this.successions.push({ predecessorId: predecessor.id, successorId, fromDay: from });
    return true;
  }

  #named(name: string): StoredService[] {
    const ids = this.#byName.get(name.toLowerCase()) ?? new Set<string>();
    return [...ids].map((id) => this.#services.get(id)).filter((service) => service !== undefined);
  }

  #put(service: StoredService, former?: StoredService): void {
    if (former) this.#byName.get(former.name.toLowerCase())?.delete(former.id);
    this.#services.set(service.id, service);
    const key = service.name.toLowerCase();
    const ids = this.#byName.get(key) ?? new Set<string>();
    this.#byName.set(key, ids.add(service.id));
  }
}
