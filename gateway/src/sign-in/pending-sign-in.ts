import { z } from 'zod';
import { SealedCookie } from '../identity/sealed-cookie.js';

const content = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
});

/** The cookie that remembers, for ten minutes, what was asked of the provider while somebody is away signing in. */
export const createPendingSignInCookie = (secret: string): SealedCookie<z.infer<typeof content>> =>
  new SealedCookie({ name: '__Host-wesaid-sign-in', secret, lifetimeSeconds: 600, content });
