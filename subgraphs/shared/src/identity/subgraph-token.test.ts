import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { signSubgraphRequest, verifySubgraphRequest } from './subgraph-token.js';
import { anonymous } from './viewer.js';

const key = 'a signing key that is used in tests only';
const body = '{"query":"{ __typename }"}';
const expected = { audience: 'experience', body };
const sign = (over: { audience?: string; body?: string } = {}, secret = key) =>
  signSubgraphRequest({ audience: 'experience', body, viewer: anonymous, ...over }, secret);

describe('the signed request to a subgraph', () => {
  it('carries the viewer to the subgraph that it was signed for', async () => {
    await expect(verifySubgraphRequest(await sign(), expected, key)).resolves.toEqual(anonymous);
  });

  it('is refused without a token', async () => {
    await expect(verifySubgraphRequest(undefined, expected, key)).rejects.toThrow();
  });

  it('is refused when it was signed for another subgraph, another body or with another key', async () => {
    for (const token of [
      await sign({ audience: 'complaints' }),
      await sign({ body: '{"query":"{ other }"}' }),
      await sign({}, 'another signing key that is used in tests'),
    ]) {
      await expect(verifySubgraphRequest(token, expected, key)).rejects.toThrow();
    }
  });

  it('is refused when it is older than 30 seconds, whatever expiry it claims', async () => {
    const issued = Math.floor(Date.now() / 1000) - 31;
    const old = await new SignJWT({ viewer: anonymous, body: 'x' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('wesaid')
      .setAudience('experience')
      .setIssuedAt(issued)
      .setExpirationTime(issued + 3_600)
      .sign(new TextEncoder().encode(key));
    await expect(verifySubgraphRequest(old, expected, key)).rejects.toThrow(/iat|age/i);
  });

  it('is refused without a signature', async () => {
    const [, payload] = (await sign()).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    await expect(verifySubgraphRequest(`${header}.${payload}.`, expected, key)).rejects.toThrow();
  });
});
