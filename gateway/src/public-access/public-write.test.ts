import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  gateway.world.embedKey('ek_live_one');
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.world.admit = () => ({ outcome: 'ADMITTED' });
});

const page = { origin: 'https://trust.example', 'x-wesaid-embed-key': 'ek_live_one' };
const answer = (idempotencyKey: string, part: object = {}) => ({
  documentId: gateway.id('SubmitFeedback'),
  variables: { input: { idempotencyKey, rating: 'GOOD', mayPublish: true, ...part } },
});

describe('a public write', () => {
  it('R036 is taken once, and the same request gives the same receipt again', async () => {
    const key = newKey();
    const [first, again] = [await gateway.post(answer(key), page), await gateway.post(answer(key), page)];
    expect(first).toMatchObject({
      status: 200,
      body: { data: { submitFeedback: { __typename: 'FeedbackReceipt', testMode: false } } },
    });
    expect(again.body).toEqual(first.body);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(gateway.world.submissions.filter(({ input }) => input['idempotencyKey'] === key)).toHaveLength(1);
  });

  it('has the status of its error code when it was not taken', async () => {
    const key = newKey();
    await gateway.post(answer(key), page);
    expect(await gateway.post(answer(key, { rating: 'POOR' }), page)).toMatchObject({
      status: 409,
      body: { errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }] },
    });
  });

  it('control 16: asks for a place first, with the hash of the key and of the network, and nothing that was said', async () => {
    const key = newKey();
    await gateway.post(answer(key, { comment: 'my words' }), page);
    const asked = gateway.world.admissions.at(-1);
    expect(asked).toMatchObject({
      embedKey: 'ek_live_one',
      trust: 'RT5',
      idempotencyKeyHash: createHash('sha256').update(key).digest('hex'),
      challengeSolution: null,
    });
    expect(asked?.addressHash).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(asked)).not.toMatch(/127\.0|::1|my words/);
  });

  it('control 16: hands a challenge on, and its solution back', async () => {
    gateway.world.admit = ({ challengeSolution }) =>
      challengeSolution === 'solved'
        ? { outcome: 'ADMITTED' }
        : { outcome: 'CHALLENGE_REQUIRED', challenge: '{"parameters":{"nonce":"n"}}' };
    expect(await gateway.post(answer(newKey()), page)).toMatchObject({
      status: 429,
      body: {
        errors: [{ extensions: { code: 'CHALLENGE_REQUIRED', challenge: { parameters: { nonce: 'n' } } } }],
      },
    });
    expect((await gateway.post(answer(newKey()), { ...page, 'x-wesaid-challenge': 'solved' })).status).toBe(
      200,
    );
  });

  it('says when to come back once the quota is used up', async () => {
    gateway.world.admit = () => ({ outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 17 });
    const refused = await gateway.post(answer(newKey()), page);
    expect(refused).toMatchObject({
      status: 429,
      body: { errors: [{ extensions: { code: 'QUOTA_EXCEEDED' } }] },
    });
    expect(refused.headers.get('retry-after')).toBe('17');
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });

  it.each([
    ['EMBED_KEY_UNKNOWN', 403, { origin: 'https://trust.example', 'x-wesaid-embed-key': 'ek_live_other' }],
    ['ORIGIN_NOT_ALLOWED', 403, { ...page, origin: 'https://thief.example' }],
    ['ORIGIN_NOT_ALLOWED', 403, { 'x-wesaid-embed-key': 'ek_live_one' }],
    ['DOCUMENT_NOT_TRUSTED', 400, { origin: 'https://trust.example' }],
  ])(
    'control 11: is refused with %s (%s) when the page is not the one of the key',
    async (code, status, headers) => {
      const count = gateway.world.submissions.length;
      expect(await gateway.post(answer(newKey()), headers as Record<string, string>)).toMatchObject({
        status,
        body: { errors: [{ extensions: { code } }] },
      });
      expect(gateway.world.submissions).toHaveLength(count);
    },
  );

  it('runs no text of the caller, not even beside a published document', async () => {
    const query = '{ whoAmI }';
    expect((await gateway.post({ query }, page)).body.errors?.[0]?.extensions['code']).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
    const { body } = await gateway.post({ ...answer(newKey()), query }, page);
    expect(body.data).toHaveProperty('submitFeedback');
    expect((await gateway.post({ query })).body.errors?.[0]?.extensions['code']).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('needs a key that makes it safe to repeat', async () => {
    const { documentId } = answer('');
    expect(await gateway.post({ documentId, variables: { input: { rating: 'GOOD' } } }, page)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  });

  it('is 503 with a time to come back while a part is away, so that the page keeps what was typed', async () => {
    for (const part of [gateway.experience, gateway.organisations]) {
      part.answering = false;
      const refused = await gateway.post(answer(newKey()), page);
      part.answering = true;
      expect(refused).toMatchObject({
        status: 503,
        body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
      });
      expect(refused.headers.get('retry-after')).toBe('2');
    }
  });

  it('counts by the network of the connection, or by what a trusted proxy says; anybody else may say what they like', async () => {
    const hashes = async (to: TestGateway) => {
      for (const forwarded of ['192.0.2.1', '198.51.100.1'])
        await to.post(answer(newKey()), { ...page, 'x-forwarded-for': forwarded });
      return new Set(to.world.admissions.slice(-2).map(({ addressHash }) => addressHash)).size;
    };
    expect(await hashes(gateway)).toBe(1);
    const behindProxy = await startTestGateway({ trustedProxies: '127.0.0.1, ::1' });
    behindProxy.world.embedKey('ek_live_one');
    expect(await hashes(behindProxy)).toBe(2);
    await behindProxy.stop();
  });
});
