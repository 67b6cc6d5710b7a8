import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Subject } from '../identity/access-tokens.js';
import type { Issuer } from '../identity/issuer.js';

/** What must be remembered until the person comes back. */
export interface StartedSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The address of the provider to which somebody is sent, and what to remember meanwhile. */
export async function startSignIn(
  issuer: Issuer,
  redirectUri: string,
): Promise<StartedSignIn & { readonly address: URL }> {
  const configuration = await issuer.configuration();
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    // Computers on wards are shared: who signs in is asked every time.
    prompt: 'login',
  });
  return { address, state, nonce, codeVerifier };
}

/**
 * Turns the code that somebody came back with into who they are.
 * @throws when state, nonce, PKCE or the token do not fit what was started
 */
export async function finishSignIn(issuer: Issuer, callback: URL, started: StartedSignIn): Promise<Subject> {
  const tokens = await authorizationCodeGrant(await issuer.configuration(), callback, {
    expectedState: started.state,
    expectedNonce: started.nonce,
    pkceCodeVerifier: started.codeVerifier,
    idTokenExpected: true,
  });
  const subject = tokens.claims()?.sub;
  if (!subject) throw new Error('The provider did not say who signed in.');
  return { issuer: issuer.settings.issuer, subject };
}
