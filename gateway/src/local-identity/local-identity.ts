import { Issuer } from '../identity/issuer.js';
import { loadIdentityKeys } from './identity-keys.js';
import { createLocalProvider, localIssuer } from './local-provider.js';
import type { Provider } from 'oidc-provider';

/** The provider that runs within the gateway, and how the gateway knows it. */
export interface LocalIdentity {
  readonly provider: Provider;
  readonly issuer: Issuer;
}

/** Prepares the local provider with the keys of a file. */
export async function prepareLocalIdentity(
  publicUrl: string,
  secret: string,
  keyFile: string,
): Promise<LocalIdentity> {
  const keys = await loadIdentityKeys(keyFile);
  return {
    provider: createLocalProvider(publicUrl, secret, keys),
    issuer: new Issuer(localIssuer(publicUrl, secret), keys.public),
  };
}
