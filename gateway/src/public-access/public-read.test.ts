import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  // A key as organisations makes them: with the characters of base64url.
  gateway.world.embedKey('ek_live_03LY-zssW_4o');
  gateway.world.embedKey('ek_test_own', { origins: [gateway.url], testMode: true });
  gateway.world.embedKey('ek_live_form', { widgets: ['wesaid-feedback-form'] });
});
afterAll(() => gateway.stop());

const origin = { origin: 'https://trust.example' };
const feed = (part: Record<string, string> = {}) => ({
  documentId: gateway.id('ActionFeed'),
  variables: '{"first":5}',
  embedKey: 'ek_live_03LY-zssW_4o',
  ...part,
});
const codeOf = async (part: Record<string, string>, headers: Record<string, string> = origin) => {
  const { status, body, headers: answered } = await gateway.read(feed(part), headers);
  expect(answered.get('cache-control')).toBe('no-store');
  return [status, body.errors?.[0]?.extensions['code']];
};

describe('a public read', () => {
  it('gives published content that every cache on the way may keep', async () => {
    const { status, headers, body } = await gateway.read(feed(), origin);
    expect(body.data).toMatchObject({
      embed: { testMode: false, trust: { odsCode: 'RT5', actions: { nodes: [{ id: 'a1' }] } } },
    });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(headers.get('vary')).toBe('Origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('has a strong ETag and answers 304 without a body while nothing changed', async () => {
    const etag = (await gateway.read(feed(), origin)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const header of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await gateway.read(feed(), { ...origin, 'if-none-match': header });
      expect(again).toMatchObject({ status: 304, body: {} });
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toContain('max-age=60');
    }
    const [kept] = [gateway.world.actions];
    gateway.world.actions = [{ ...kept[0], did: 'We mended it twice.' } as (typeof kept)[number]];
    expect((await gateway.read(feed(), { ...origin, 'if-none-match': etag })).status).toBe(200);
    gateway.world.actions = kept;
  });

  it('tells the subgraphs the trust of the key and whether it is a trial', async () => {
    const { body } = await gateway.read(feed({ embedKey: 'ek_test_own' }), {
      'sec-fetch-site': 'same-origin',
    });
    expect(body.data).toMatchObject({ embed: { testMode: true } });
    expect(gateway.organisations.received.at(-1)?.viewer).toEqual({
      kind: 'public',
      trust: 'RT5',
      embedKey: 'ek_test_own',
      testMode: true,
    });
  });

  it('control 11: is refused for an unknown key, another origin, or a widget that the key is not for', async () => {
    expect(await codeOf({ embedKey: 'ek_live_unknown' })).toEqual([403, 'EMBED_KEY_UNKNOWN']);
    expect(await codeOf({ embedKey: 'nonsense' })).toEqual([403, 'EMBED_KEY_UNKNOWN']);
    expect(await codeOf({}, { origin: 'https://thief.example' })).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(await codeOf({}, { origin: 'null' })).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(await codeOf({}, {})).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(await codeOf({}, { 'sec-fetch-site': 'cross-site' })).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(await codeOf({ embedKey: 'ek_live_form' })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    const form = {
      documentId: gateway.id('FeedbackForm'),
      variables: '{"service":"","hasService":false}',
      embedKey: 'ek_live_form',
    };
    expect((await gateway.read(form, origin)).status).toBe(200);
  });

  it('knows the page by the referrer where a browser says nothing else', async () => {
    expect((await gateway.read(feed(), { referer: 'https://trust.example/page?x=1' })).status).toBe(200);
    expect(await codeOf({}, { referer: 'https://thief.example/' })).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
  });

  it('runs nothing but the published queries', async () => {
    expect(await codeOf({ documentId: `sha256:${'0'.repeat(64)}` })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect(await codeOf({ documentId: '__proto__' })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect(await codeOf({ documentId: gateway.id('SubmitFeedback') })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
  });

  it('control 21: takes codes, days, numbers and cursors in an address, and no words of a person', async () => {
    expect((await gateway.read(feed({ variables: '{"first":5,"after":"WyJhIl0="}' }), origin)).status).toBe(
      200,
    );
    for (const variables of [
      '{"first":5,"after":"two words"}',
      '{"first":5,"other":"x"}',
      '{"first":[5]}',
      '{"first":5,"__proto__":{}}',
      '[]',
      'null',
      '{',
    ]) {
      expect(await codeOf({ variables })).toEqual([400, 'BAD_USER_INPUT']);
    }
    const { status, headers } = await gateway.read(
      feed({ documentId: gateway.id('FreeText'), variables: '{"code":"x"}' }),
      origin,
    );
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('control 21: any other read with variables in the address is 405, for everybody', async () => {
    const token = await gateway.token(gateway.world.join('experience-team', 'RT5'));
    for (const authorization of [null, `Bearer ${token}`]) {
      const { status } = await gateway.read(
        { query: 'query ($c: OdsCode!) { trust(odsCode: $c) { name } }', variables: '{"c":"RT5"}' },
        authorization === null ? {} : { authorization },
      );
      expect(status).toBe(405);
    }
    expect((await gateway.read({ query: '{ trust(odsCode: "RT5") { name } }' })).status).toBe(400);
  });

  it('is not kept while one part is away: what is there is given, and the gap is named', async () => {
    gateway.experience.answering = false;
    const partly = await gateway.read(feed(), origin);
    gateway.experience.answering = true;
    expect(partly).toMatchObject({
      status: 200,
      body: {
        data: { embed: { trust: { actions: null } } },
        errors: [{ path: ['embed', 'trust', 'actions'], extensions: { code: 'UNAVAILABLE' } }],
      },
    });
    expect([partly.headers.get('cache-control'), partly.headers.get('etag')]).toEqual(['no-store', null]);
    gateway.organisations.answering = false;
    const wholly = await gateway.read(feed(), origin);
    gateway.organisations.answering = true;
    expect(wholly).toMatchObject({
      status: 503,
      body: { errors: [{ path: ['embed'], extensions: { code: 'UNAVAILABLE' } }] },
    });
    expect(wholly.headers.get('retry-after')).toBe('2');
  });

  it('lets every page ask first, and never with credentials', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://any.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'content-type, x-wesaid-embed-key, x-wesaid-challenge',
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
