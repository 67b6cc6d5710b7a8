import { UnavailableError } from '@wesaid/shared/errors';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { allowInsecureRequests, discovery, type Configuration } from 'openid-client';
import type { IssuerSettings } from '../settings.js';

/** An OpenID Connect provider that the gateway trusts. What it publishes is read at first use. */
export class Issuer {
  #configuration: Promise<Configuration> | undefined;
  #keys: JWTVerifyGetKey | undefined;

  /** @param ownKeys public keys of a provider that runs in this very process */
  constructor(
    readonly settings: IssuerSettings,
    ownKeys?: JSONWebKeySet,
  ) {
    if (ownKeys) this.#keys = createLocalJWKSet(ownKeys);
  }

  /**
   * Its addresses and the gateway's registration there.
   * @throws UnavailableError when the provider does not answer
   */
  configuration(): Promise<Configuration> {
    this.#configuration ??= this.#discover();
    return this.#configuration;
  }

  /**
   * The keys that sign its tokens: cached for ten minutes and read again when a token names a new one.
   * @throws UnavailableError when the provider does not answer
   */
  async keys(): Promise<JWTVerifyGetKey> {
    if (!this.#keys) {
      const address = (await this.configuration()).serverMetadata().jwks_uri;
      if (!address) throw new UnavailableError();
      this.#keys = createRemoteJWKSet(new URL(address), {
        timeoutDuration: 3_000,
        cooldownDuration: 30_000,
        cacheMaxAge: 600_000,
      });
    }
    return this.#keys;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    try {
      return await discovery(address, clientId, clientSecret, undefined, {
        timeout: 3,
        // The settings allow http:// for localhost only.
        execute: address.protocol === 'http:' ? [allowInsecureRequests] : [],
      });
    } catch {
      this.#configuration = undefined;
      throw new UnavailableError();
    }
  }
}
