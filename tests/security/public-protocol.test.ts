import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demonstrationKey, documentId, submitFeedback } from '../support/public-page.js';
import { graphql, url } from '../support/platform.js';

const read = (search: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql?${new URLSearchParams(search)}`, { headers: { origin: url, ...headers } });
const feed = (over: Record<string, string> = {}) => ({
  documentId: documentId('ActionFeed'),
  variables: JSON.stringify({ first: 3 }),
  embedKey: demonstrationKey,
  ...over,
});
const answer = { rating: 'GOOD', comment: 'Kind staff', mayPublish: true };

describe('a submission of a public page', () => {
  it('R036 makes one record and gives one receipt when it is sent twice with the same key', async () => {
    const idempotencyKey = randomUUID();
    const first = await submitFeedback({ ...answer, idempotencyKey });
    const second = await submitFeedback({ ...answer, idempotencyKey });
    expect(first.data?.submitFeedback.code).toMatch(/^[0-9A-Z-]{16,}$/);
    expect(second.data?.submitFeedback.code).toBe(first.data?.submitFeedback.code);
  });

  it('is refused when the same key comes with other words', async () => {
    const idempotencyKey = randomUUID();
    await submitFeedback({ ...answer, idempotencyKey });
    const other = await submitFeedback({ ...answer, idempotencyKey, comment: 'Other words' });
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is refused with an unknown key and from a website that the key does not name', async () => {
    const unknown = await submitFeedback(answer, { embedKey: 'ek_live_unknown' });
    expect(unknown).toMatchObject({ status: 403, errors: [{ extensions: { code: 'EMBED_KEY_UNKNOWN' } }] });
    const elsewhere = await submitFeedback(answer, { origin: 'https://elsewhere.example' });
    expect(elsewhere).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }],
    });
  });

  it('does not count repeats of one key against the quota', async () => {
    const idempotencyKey = randomUUID();
    const codes = new Set<string | undefined>();
    for (let round = 0; round < 40; round += 1) {
      const { data, errors } = await submitFeedback({ ...answer, idempotencyKey });
      expect(errors).toBeUndefined();
      codes.add(data?.submitFeedback.code);
    }
    expect(codes.size).toBe(1);
  });

  it('names the field that has to be put right', async () => {
    const { data } = await submitFeedback({ ...answer, comment: 'x'.repeat(4_001) });
    expect(data?.submitFeedback).toMatchObject({
      __typename: 'ValidationProblem',
      problems: [{ path: 'comment', code: 'COMMENT_TOO_LONG' }],
    });
  });
});

describe('a public read', () => {
  it('can be kept by any cache and is not sent again while it is the same', async () => {
    const first = await read(feed());
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toMatch(/public.*max-age=\d+/);
    expect(first.headers.get('set-cookie')).toBeNull();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await read(feed(), { 'if-none-match': etag })).status).toBe(304);
  });

  it('runs published documents only', async () => {
    for (const search of [
      { query: '{ trust(odsCode: "RT5") { name } }' },
      feed({ documentId: `sha256:${'0'.repeat(64)}` }),
      feed({ documentId: documentId('SubmitFeedback') }),
    ]) {
      const { status } = await read(search as Record<string, string>);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect((await graphql(null, '{ trust(odsCode: "RT5") { name } }')).errors?.[0]?.extensions.code).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
  });

  it('tells nobody without a sign-in about the schema', async () => {
    const { data } = await graphql(null, '{ __schema { types { name } } }');
    expect(data ?? null).toBeNull();
  });
});
