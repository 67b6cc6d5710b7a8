import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, newKey, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  gateway.world.embedKey('ek_live_one');
});
afterAll(() => gateway.stop());

const origin = { origin: 'https://trust.example' };
const feed = (extra: Record<string, string> = {}) => ({
  documentId: gateway.id('ActionFeed'),
  variables: '{"first":5}',
  embedKey: 'ek_live_one',
  ...extra,
});

describe('a public read', () => {
  it('gives published content that any cache may keep', async () => {
    const { status, headers, body } = await gateway.read(feed(), origin);
    expect(body).toEqual({
      data: { embed: { testMode: false, trust: { odsCode: 'RT5', name: 'Leicestershire Partnership', actions: [{ id: 'a1', said: 'The ward was cold.', did: 'We mended the heating.' }] } } },
    });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300');
  });
});
