import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { request } from 'undici';
import { ExpiringCache } from '../cache/expiring-cache.js';

/** How one part is. */
export type PartState = 'ready' | 'not answering';

/** How the whole is. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartState>>;
}

const timeoutMillis = 1_000;

async function stateOf({ url }: SubgraphAddress): Promise<PartState> {
  try {
    const { statusCode, body } = await request(`${url}/health/ready`, {
      headersTimeout: timeoutMillis,
      bodyTimeout: timeoutMillis,
    });
    await body.dump();
    return statusCode === 200 ? 'ready' : 'not answering';
  } catch {
    return 'not answering';
  }
}

/**
 * Knows whether requests should come here. Once every part has answered the gateway stays ready while it can serve:
 * without one part the others still answer, and taking the whole service away would help nobody.
 */
export class ReadinessCheck {
  readonly #cache = new ExpiringCache<Readiness>({ lifetimeMillis: 500, capacity: 1 });
  #everyPartAnswered = false;
  #draining = false;

  constructor(private readonly subgraphs: readonly SubgraphAddress[]) {}

  /** How the gateway and its parts are now; looked up at most twice a second. */
  current(): Promise<Readiness> {
    return this.#cache.get('', () => this.#lookUp());
  }

  /** From now on no new requests should come. */
  drain(): void {
    this.#draining = true;
  }

  /** Whether the gateway is about to end. */
  get draining(): boolean {
    return this.#draining;
  }

  async #lookUp(): Promise<Readiness> {
    const states = await Promise.all(
      this.subgraphs.map(async (part) => [part.name, await stateOf(part)] as const),
    );
    this.#everyPartAnswered ||= states.every(([, state]) => state === 'ready');
    return { ready: this.#everyPartAnswered && !this.#draining, parts: Object.fromEntries(states) };
  }
}
