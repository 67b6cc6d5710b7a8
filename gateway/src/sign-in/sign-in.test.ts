import { CompactEncrypt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../testing/test-browser.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  gateway.world.join('experience-team', 'RT5');
});
afterAll(() => gateway.stop());

const signedIn = async (returnTo = '/graphql', organisation = 'RT5'): Promise<TestBrowser> => {
  const browser = new TestBrowser(gateway.url);
  await browser.open(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await browser.submit({ role: 'experience-team', organisation });
  return browser;
};

const csrf = { 'content-type': 'application/json', 'x-wesaid-csrf': '1' };
const ask = (browser: TestBrowser, headers: Record<string, string>, query = '{ whoAmI }') =>
  browser.fetch('/graphql', {
    method: 'POST',
    headers: { accept: '*/*', ...headers },
    body: JSON.stringify({ query }),
  });

describe('signing in', () => {
  it('goes by the code flow with PKCE, state and nonce, and ends on the page that was wanted', async () => {
    const browser = new TestBrowser(gateway.url);
    const response = await browser.fetch('/sign-in?return=/graphql');
    expect(response.status).toBe(303);
    const asked = new URL(response.headers.get('location') ?? '');
    expect(asked.pathname).toBe('/dev/identity/auth');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: `${gateway.url}/sign-in/callback`,
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
      code_challenge: expect.stringMatching(/.{43}/),
    });
    await browser.follow(response);
    expect(browser.page).toContain('Local only');
    await browser.submit({ role: 'experience-team', organisation: 'rt5' });
    expect(browser.url).toBe(`${gateway.url}/graphql`);
    expect(browser.page).toContain('experience-team@RT5');
  });

  it('keeps who somebody is in one cookie that script cannot read, and no token anywhere', async () => {
    const browser = await signedIn();
    const cookie = browser.setCookies.find((each) => each.startsWith('__Host-wesaid='));
    expect(cookie).toMatch(/; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie?.split(';')[0]?.split('.')).toHaveLength(5);
    expect(browser.page).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });

  it('says so on the page when the code is none, and keeps asking', async () => {
    const browser = new TestBrowser(gateway.url);
    await browser.open('/sign-in');
    await browser.submit({ role: 'experience-team', organisation: '<script>' });
    expect(browser.page).toContain('Write the code of an organisation');
    expect(browser.page).not.toContain('<script>');
  });

  it('shows a kind page to somebody without a role', async () => {
    const browser = await signedIn('/graphql', 'NONE');
    expect(browser.url).toBe(`${gateway.url}/sign-in/no-role`);
    expect(browser.page).toContain('You are signed in, but you have no role here yet');
  });

  it.each([
    'https://thief.example',
    '//thief.example',
    '/\\thief.example',
    '/\t/thief.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie:x=1',
    '',
  ])('never leads to another site: %j leads to the start page', async (wanted) => {
    expect((await signedIn(wanted)).url).toBe(`${gateway.url}/`);
  });

  it.each([
    ['without having begun', () => '/sign-in/callback?code=x&state=y'],
    ['with another state', (state: string) => `/sign-in/callback?code=x&state=${state}x`],
    ['with a code that is none', (state: string) => `/sign-in/callback?code=x&state=${state}`],
    [
      'with a refusal of the provider',
      (state: string) => `/sign-in/callback?error=access_denied&state=${state}`,
    ],
  ])('does not end %s', async (what, callback) => {
    const browser = new TestBrowser(gateway.url);
    const asked = new URL((await browser.fetch('/sign-in')).headers.get('location') ?? '');
    if (what === 'without having begun') browser.forget();
    const response = await browser.fetch(callback(asked.searchParams.get('state') ?? ''));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Signing in did not work');
    expect(browser.cookie('__Host-wesaid')).toBeUndefined();
  });

  it('of one person never ends in the browser of another', async () => {
    const [mine, theirs] = [new TestBrowser(gateway.url), new TestBrowser(gateway.url)];
    await mine.open('/sign-in');
    await theirs.open('/sign-in');
    const callback = await mine.submitUntil(
      { role: 'experience-team', organisation: 'RT5' },
      '/sign-in/callback',
    );
    expect((await theirs.fetch(callback)).status).toBe(400);
    expect(theirs.cookie('__Host-wesaid')).toBeUndefined();
  });

  it('ends with signing out', async () => {
    const browser = await signedIn();
    await browser.open('/sign-out');
    expect(browser.page).toContain('experience-team@RT5');
    await browser.submit({});
    expect(browser.cookie('__Host-wesaid')).toBeUndefined();
    expect((await ask(browser, csrf)).status).toBe(401);
  });
});

describe('control 12: a session', () => {
  it('runs a published document by its identifier, as the person who is signed in', async () => {
    const browser = await signedIn();
    const run = async (body: object, headers = csrf) => {
      const response = await browser.fetch('/graphql', {
        method: 'POST',
        headers: { accept: '*/*', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    };
    const documentId = gateway.id('FeedbackForm');
    const variables = { service: '5e1', hasService: true };
    const answer = await run({ documentId, variables, query: '{ whoAmI }' });
    expect(answer).toEqual({
      status: 200,
      text: '{"data":{"embed":null,"service":{"id":"5e1","name":"Ward 3"}}}\n',
    });
    const viewers = gateway.organisations.received.map(({ viewer }) => viewer);
    expect(viewers.at(-1)).toMatchObject({ kind: 'member', subject: 'experience-team@RT5' });
    expect((await run({ documentId: `sha256:${'0'.repeat(64)}`, query: '{ whoAmI }' })).text).toContain(
      'DOCUMENT_NOT_TRUSTED',
    );
    expect((await run({ documentId, variables: [variables] })).text).toContain('BAD_USER_INPUT');
    const withoutProof = { 'content-type': 'application/json' } as typeof csrf;
    expect((await run({ documentId, variables }, withoutProof)).status).toBe(403);
  });

  it('asks the API from our own pages', async () => {
    const browser = await signedIn();
    const response = await ask(browser, { ...csrf, origin: gateway.url, 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('experience-team@RT5');
  });

  it.each([
    ['without the header', { 'content-type': 'application/json' }],
    ['with another value in it', { ...csrf, 'x-wesaid-csrf': '0' }],
    ['from another origin', { ...csrf, origin: 'https://thief.example' }],
    ['from an origin that is hidden', { ...csrf, origin: 'null' }],
    ['from another site', { ...csrf, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { ...csrf, 'sec-fetch-site': 'same-site' }],
  ])('is refused %s', async (_what, headers) => {
    const response = await ask(await signedIn(), headers as Record<string, string>);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('FORBIDDEN');
  });

  it('reads nothing by an address, and means nothing beside an embed key', async () => {
    const browser = await signedIn();
    expect(
      (
        await browser.fetch(`/graphql?query=${encodeURIComponent('{ whoAmI }')}`, {
          headers: { accept: '*/*' },
        })
      ).status,
    ).toBe(400);
    gateway.world.embedKey('ek_live_one');
    const response = await ask(browser, {
      ...csrf,
      'x-wesaid-embed-key': 'ek_live_one',
      origin: 'https://trust.example',
    });
    expect(await response.text()).toContain('DOCUMENT_NOT_TRUSTED');
  });

  it.each([
    ['altered', (sealed: string) => `${sealed.slice(0, -2)}AA`],
    ['made up', () => 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA'],
    ['empty', () => ''],
  ])('that is %s is over', async (_what, forge) => {
    const browser = await signedIn();
    browser.set('__Host-wesaid', forge(browser.cookie('__Host-wesaid') ?? ''));
    expect((await ask(browser, csrf)).status).toBe(401);
  });

  it('cannot be made from another sealed cookie or with a key that was guessed', async () => {
    const browser = new TestBrowser(gateway.url);
    await browser.fetch('/sign-in');
    browser.set('__Host-wesaid', browser.cookie('__Host-wesaid-sign-in') ?? '');
    expect((await ask(browser, csrf)).status).toBe(401);
    const claims = JSON.stringify({
      issuer: `${gateway.url}/dev/identity`,
      subject: 'experience-team@RT5',
      exp: 99_999_999_999,
    });
    const guessed = await new CompactEncrypt(new TextEncoder().encode(claims))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(new Uint8Array(32));
    browser.set('__Host-wesaid', guessed);
    expect((await ask(browser, csrf)).status).toBe(401);
  });
});

describe('the local provider', () => {
  it('gives access tokens that the API takes, for the API alone', async () => {
    const { clientId, clientSecret, issuer } = gateway.localIssuer;
    const browser = new TestBrowser(gateway.url);
    const verifier = 'v'.repeat(50);
    const challenge = Buffer.from(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
    ).toString('base64url');
    const redirect = `${gateway.url}/sign-in/callback`;
    const query = {
      client_id: clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirect,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      resource: 'urn:wesaid:api',
    };
    await browser.open(`/dev/identity/auth?${new URLSearchParams(query).toString()}`);
    const callback = await browser.submitUntil(
      { role: 'experience-team', organisation: 'RT5' },
      '/sign-in/callback',
    );
    const code = new URL(callback, gateway.url).searchParams.get('code') ?? '';
    const body = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
      client_id: clientId,
      client_secret: clientSecret ?? '',
    };
    const tokens = (await (
      await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(body) })
    ).json()) as { access_token: string; id_token: string };
    const header = JSON.parse(
      Buffer.from(tokens.access_token.split('.')[0] ?? '', 'base64url').toString(),
    ) as object;
    expect(header).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(
      (await gateway.post({ query: '{ whoAmI }' }, { authorization: `Bearer ${tokens.access_token}` }))
        .status,
    ).toBe(200);
    expect(
      (await gateway.post({ query: '{ whoAmI }' }, { authorization: `Bearer ${tokens.id_token}` })).status,
    ).toBe(401);
  });

  it('demands PKCE and knows no redirect but the gateway’s', async () => {
    const { clientId } = gateway.localIssuer;
    const ask = async (part: Record<string, string>) => {
      const parameters = {
        client_id: clientId,
        response_type: 'code',
        scope: 'openid',
        redirect_uri: `${gateway.url}/sign-in/callback`,
        ...part,
      };
      const response = await fetch(
        `${gateway.url}/dev/identity/auth?${new URLSearchParams(parameters).toString()}`,
        { redirect: 'manual' },
      );
      return `${response.status} ${response.headers.get('location') ?? (await response.text())}`;
    };
    expect(await ask({})).toContain('invalid_request');
    expect(await ask({ redirect_uri: 'https://thief.example/callback' })).toMatch(
      /^400 .*invalid_redirect_uri/,
    );
  });

  it('keeps its private keys to itself', async () => {
    const keys = await (await fetch(`${gateway.url}/dev/identity/jwks`)).text();
    expect(keys).toContain('"kty":"EC"');
    expect(keys).not.toContain('"d"');
  });
});
