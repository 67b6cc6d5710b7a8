import type { Viewer } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { OrganisationsClient } from '../subgraphs/organisations-client.js';
import type { Subject } from './access-tokens.js';

/** A signed-in person with what they may be. */
export type Member = Extract<Viewer, { kind: 'member' }>;

/** Half of the minute within which the end of a membership must take effect. */
const lifetimeMillis = 30_000;

/** Finds what people may be, from the memberships that organisations keeps. */
export class Memberships {
  readonly #cache = new ExpiringCache<Member>({ lifetimeMillis, capacity: 10_000 });

  constructor(private readonly organisations: OrganisationsClient) {}

  /**
   * The person as a viewer.
   * @throws UnavailableError when the memberships cannot be read: nobody keeps rights that cannot be checked
   */
  viewerOf({ issuer, subject }: Subject): Promise<Member> {
    return this.#cache.get(JSON.stringify([issuer, subject]), async () => {
      const grants = await this.organisations.grantsOf(issuer, subject);
      return { kind: 'member', issuer, subject, grants };
    });
  }
}
