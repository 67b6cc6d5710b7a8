import { createHmac } from 'node:crypto';
import { Provider, type Context } from 'oidc-provider';
import type { IssuerSettings } from '../settings.js';
import type { IdentityKeys } from './identity-keys.js';
import { createMemoryStore } from './memory-adapter.js';
import { personOf } from './people.js';

/** Where the provider is, below the gateway's own address. */
export const localIdentityPath = '/dev/identity';

/** Whom access tokens are for. */
export const apiAudience = 'wesaid-api';

/** The API's name in requests for tokens, which must be an address of some kind. */
const apiResource = 'urn:wesaid:api';

const hour = 3_600;

const derive = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

/** How the gateway knows the local provider. */
export const localIssuer = (publicUrl: string, secret: string): IssuerSettings => ({
  issuer: `${publicUrl}${localIdentityPath}`,
  clientId: 'wesaid-gateway',
  clientSecret: derive(secret, 'client of the local provider'),
  audience: apiAudience,
  label: 'Local sign-in (for trying things out)',
});

/** Makes the local OpenID provider: a real one, except that nobody has to prove who they are. */
export function createLocalProvider(publicUrl: string, secret: string, keys: IdentityKeys): Provider {
  const { issuer, clientId, clientSecret } = localIssuer(publicUrl, secret);
  const provider: Provider = new Provider(issuer, {
    adapter: createMemoryStore(),
    jwks: keys.private,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        client_name: 'WeSaid',
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    cookies: { keys: [derive(secret, 'cookies of the local provider')] },
    interactions: {
      url: (_context: Context, { uid }: { uid: string }) => `${localIdentityPath}/interaction/${uid}`,
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      IdToken: hour,
      Grant: hour,
      Interaction: hour,
      Session: hour,
    },
    findAccount: (_context: Context, subject: string) =>
      personOf(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    loadExistingGrant: ({ oidc }: Context) =>
      agreeToOurOwnClient(provider, oidc.client.clientId, oidc.session.accountId),
    clientBasedCORS: () => false,
    renderError: (context: Context, { error }: { error: string }) => {
      context.type = 'text/plain';
      context.body = `Signing in did not work (${error}). Go back and try again.`;
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: Context, resource: string) => {
          if (resource !== apiResource) throw new Error('There is no such API here.');
          return {
            scope: '',
            audience: apiAudience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: hour,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
  });
  return provider;
}

/** The gateway is the provider's only client, so there is nothing to ask a person's agreement for. */
async function agreeToOurOwnClient(provider: Provider, clientId: string, accountId: string) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(apiResource, '');
  await grant.save();
  return grant;
}
