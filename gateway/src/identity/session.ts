import { z } from 'zod';
import { SealedCookie } from './sealed-cookie.js';

const content = z.object({ issuer: z.string(), subject: z.string() });

/** The cookie of a signed-in person: who they are at which issuer, for eight hours, and nothing else. */
export const createSessionCookie = (secret: string): SealedCookie<z.infer<typeof content>> =>
  new SealedCookie({ name: '__Host-wesaid', secret, lifetimeSeconds: 8 * 3_600, content });

/** The session cookie. */
export type SessionCookie = ReturnType<typeof createSessionCookie>;
