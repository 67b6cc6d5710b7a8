import { DomainError } from '@wesaid/shared/errors';
import type { Viewer } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { EmbedKeyInForce, OrganisationsClient } from '../subgraphs/organisations-client.js';
import type { TrustedDocument } from './trusted-documents.js';
import { widgetsOf } from './widgets-of-operation.js';

/** A page of a trust's site, as subgraphs see it. */
export type PublicViewer = Extract<Viewer, { kind: 'public' }>;

const keyShape = /^ek_(?:live|test)_[\w-]{1,100}$/;

/** Half of the minute within which a revoked key must stop working. */
const lifetimeMillis = 30_000;

const mayRun = ({ widgets }: EmbedKeyInForce, document: TrustedDocument): boolean =>
  !widgets?.length || widgetsOf(document.name).some((widget) => widgets.includes(widget));

/** Decides what a page with an embed key may do. The key is an identifier and no secret. */
export class EmbedKeys {
  readonly #cache = new ExpiringCache<EmbedKeyInForce | null>({ lifetimeMillis, capacity: 10_000 });

  /** @param publicUrl our own origin: only pages of ours are there, and they are framed by nobody but the key's pages */
  constructor(
    private readonly organisations: OrganisationsClient,
    private readonly publicUrl: string,
  ) {}

  /** The key, while it is in force; null for any other. */
  async find(key: string | undefined): Promise<EmbedKeyInForce | null> {
    if (key === undefined || !keyShape.test(key)) return null;
    return this.#cache.get(key, () => this.organisations.embedKey(key));
  }

  /**
   * The viewer that a page becomes by its key.
   * @param origin the page's origin; null when nothing says it
   * @throws DomainError EMBED_KEY_UNKNOWN, ORIGIN_NOT_ALLOWED or DOCUMENT_NOT_TRUSTED
   */
  async viewerOf(
    key: string | undefined,
    origin: string | null,
    document: TrustedDocument,
  ): Promise<PublicViewer> {
    const found = await this.find(key);
    if (!found) throw new DomainError('EMBED_KEY_UNKNOWN');
    if (origin === null || ![...found.origins, this.publicUrl].includes(origin))
      throw new DomainError('ORIGIN_NOT_ALLOWED');
    if (!mayRun(found, document))
      throw new DomainError('DOCUMENT_NOT_TRUSTED', 'This embed key is not for this kind of widget.');
    return { kind: 'public', trust: found.trust, embedKey: found.key, testMode: found.testMode };
  }
}
