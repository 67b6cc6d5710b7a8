import { hkdfSync } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';

/** What a sealed cookie is. */
export interface SealedCookieOptions<Content> {
  /** Begins with `__Host-`, so that no other site or path can set or read it. */
  readonly name: `__Host-${string}`;
  readonly secret: string;
  readonly lifetimeSeconds: number;
  readonly content: z.ZodType<Content>;
}

const attributes: CookieSerializeOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };

/** A cookie that only the gateway can read and write: encrypted, authenticated, and good for a limited time. */
export class SealedCookie<Content extends Record<string, unknown>> {
  readonly #key: Uint8Array;

  constructor(private readonly options: SealedCookieOptions<Content>) {
    // The name goes into the key, so that one cookie can never be passed off as another.
    this.#key = new Uint8Array(hkdfSync('sha256', options.secret, '', `wesaid cookie ${options.name}`, 32));
  }

  /** Puts it into an answer. */
  async set(reply: FastifyReply, content: Content): Promise<void> {
    const { name, lifetimeSeconds } = this.options;
    const sealed = await new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(`${lifetimeSeconds}s`)
      .encrypt(this.#key);
    reply.setCookie(name, sealed, { ...attributes, maxAge: lifetimeSeconds });
  }

  /** Reads it from a request; null when there is none, or when it is altered or too old. */
  async read(request: FastifyRequest): Promise<Content | null> {
    const sealed = request.cookies[this.options.name];
    if (!sealed) return null;
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return this.options.content.parse(payload);
    } catch {
      return null;
    }
  }

  /** Takes it away. */
  clear(reply: FastifyReply): void {
    reply.clearCookie(this.options.name, attributes);
  }
}
