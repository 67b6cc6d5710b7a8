import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestBrowser } from '../testing/test-browser.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { startTinyFiles, type TinyFiles } from '../testing/tiny-files.js';
import { maxFileBytes } from './member-files.routes.js';

let gateway: TestGateway;
let files: TinyFiles;
beforeAll(async () => {
  files = await startTinyFiles();
  gateway = await startTestGateway({}, undefined, [files.address]);
  gateway.world.join('safety-specialist', 'RT5');
  gateway.world.join('safety-partner', 'RT5');
});
afterAll(async () => {
  await gateway.stop();
  await files.stop();
});
beforeEach(() => {
  files.received.length = 0;
});

const link = '/files/safety/dG9rZW4tb2YtYS1wYXBlcg';
const bearer = async (subject: string) => ({ authorization: `Bearer ${await gateway.token(subject)}` });
const signedIn = async (role: string): Promise<TestBrowser> => {
  const browser = new TestBrowser(gateway.url);
  await browser.open('/sign-in');
  await browser.submit({ role, organisation: 'RT5' });
  return browser;
};
const subjects = () =>
  files.received.map(({ viewer }) => (viewer.kind === 'member' ? viewer.subject : viewer.kind));
const refusal = (status: number, code: string) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }] }),
});

describe('a link to a paper', () => {
  const paper = {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Report.pdf"; filename*=UTF-8''Report.pdf`,
      'set-cookie': '__Host-wesaid=stolen',
      'x-inner': 'nobody needs this',
    },
    body: '%PDF-1.4 words',
  };

  it('is opened for who is signed in by session or token, each in their own name', async () => {
    files.answer = paper;
    const browser = await signedIn('safety-partner');
    const answers = [
      await browser.fetch(link),
      await fetch(gateway.url + link, { headers: await bearer('safety-specialist@RT5') }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': paper.headers['content-disposition'],
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(answer.headers.get('x-inner')).toBeNull();
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.text()).toBe(paper.body);
    }
    expect(subjects()).toEqual(['safety-partner@RT5', 'safety-specialist@RT5']);
    expect(files.received.map(({ body }) => body.toString())).toEqual(
      Array.from({ length: 2 }, () => '{"token":"dG9rZW4tb2YtYS1wYXBlcg"}'),
    );
  });

  it('asks nobody who is not signed in, and no token that is wrong', async () => {
    files.answer = paper;
    const strangers: Record<string, string>[] = [
      {},
      { authorization: 'Bearer x' },
      { 'x-wesaid-embed-key': 'ek_live' },
      { cookie: '__Host-wesaid=x' },
    ];
    for (const headers of strangers) {
      expect((await fetch(gateway.url + link, { headers })).status).toBe(401);
    }
    const browser = await signedIn('safety-partner');
    expect((await browser.fetch(link, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    expect(files.received).toEqual([]);
  });

  it('leads nowhere when safety says so, and is shown as a page to who follows it', async () => {
    files.answer = refusal(404, 'NOT_FOUND');
    const browser = await signedIn('safety-partner');
    const page = await browser.fetch(link);
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    const program = await fetch(gateway.url + link, { headers: await bearer('safety-partner@RT5') });
    expect(await program.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('harms nobody when its reader goes away in the midst of it', async () => {
    files.answer = { ...paper, body: 'x'.repeat(8_000_000) };
    const headers = await bearer('safety-partner@RT5');
    for (let readers = 0; readers < 5; readers += 1) {
      const leaving = new AbortController();
      const answer = await fetch(gateway.url + link, { headers, signal: leaving.signal });
      await answer.body?.getReader().read();
      leaving.abort();
    }
    const whole = await fetch(gateway.url + link, { headers });
    expect((await whole.text()).length).toBe(8_000_000);
  });

  it('can be tried again when safety does not answer', async () => {
    for (const status of [401, 500, 503]) {
      files.answer = refusal(status, 'INTERNAL_SERVER_ERROR');
      const answer = await fetch(gateway.url + link, { headers: await bearer('safety-partner@RT5') });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    }
  });
});

describe('sending a file', () => {
  const taken = { status: 201, headers: { 'content-type': 'application/json' }, body: '{"upload":"u1"}' };
  const named = { 'x-wesaid-file-name': encodeURIComponent('Adroddiad – Mawrth.pdf') };
  const post = (headers: Record<string, string>, body: BodyInit = 'words') =>
    fetch(`${gateway.url}/files/safety`, { method: 'POST', headers: { ...named, ...headers }, body });

  it('hands it over as it is, in the name of the sender, with nothing else of the request', async () => {
    files.answer = taken;
    const content = new Uint8Array([0, 255, 123, 10]);
    for (const type of ['application/json', 'text/html', 'application/pdf']) {
      const answer = await post(
        { ...(await bearer('safety-specialist@RT5')), 'content-type': type, 'x-viewer': 'x' },
        content,
      );
      expect([answer.status, await answer.json()]).toEqual([201, { upload: 'u1' }]);
    }
    expect(subjects()).toEqual(Array.from({ length: 3 }, () => 'safety-specialist@RT5'));
    for (const { body, headers } of files.received) {
      expect(body.equals(Buffer.from(content))).toBe(true);
      expect(decodeURIComponent(String(headers['x-wesaid-file-name']))).toBe('Adroddiad – Mawrth.pdf');
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['x-viewer']).toBeUndefined();
    }
  });

  it('works from our own pages with a session, and from no other site', async () => {
    files.answer = taken;
    const browser = await signedIn('safety-specialist');
    const send = (headers: Record<string, string>) =>
      browser.fetch('/files/safety', {
        method: 'POST',
        headers: { ...named, accept: '*/*', ...headers },
        body: 'words',
      });
    expect((await send({ 'x-wesaid-csrf': '1' })).status).toBe(201);
    expect((await send({})).status).toBe(403);
    expect((await send({ 'x-wesaid-csrf': '1', origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({ 'x-wesaid-csrf': '1', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(files.received).toHaveLength(1);
  });

  it('is refused to strangers before their file is read', async () => {
    const strangers: Record<string, string>[] = [{}, { authorization: 'Bearer x' }, { 'x-wesaid-csrf': '1' }];
    for (const headers of strangers) {
      expect((await post(headers)).status).toBe(401);
    }
    expect(files.received).toEqual([]);
  });

  it('takes ten megabytes and not a byte more', async () => {
    files.answer = taken;
    const sender = await bearer('safety-specialist@RT5');
    expect((await post(sender, new Uint8Array(maxFileBytes))).status).toBe(201);
    expect((await post(sender, new Uint8Array(maxFileBytes + 1))).status).toBe(413);
    expect(files.received).toHaveLength(1);
  });

  it('needs a name that can be read', async () => {
    files.answer = taken;
    const sender = await bearer('safety-specialist@RT5');
    expect((await post({ ...sender, 'x-wesaid-file-name': '%' })).status).toBe(400);
    expect((await post({ ...sender, 'x-wesaid-file-name': 'x'.repeat(2_001) })).status).toBe(400);
    const unnamed = await fetch(`${gateway.url}/files/safety`, {
      method: 'POST',
      headers: sender,
      body: 'words',
    });
    expect(unnamed.status).toBe(400);
    expect(files.received).toEqual([]);
  });

  it.each([
    [403, 'FORBIDDEN', 403],
    [400, 'BAD_USER_INPUT', 400],
    [429, 'QUOTA_EXCEEDED', 429],
    [401, 'UNAUTHENTICATED', 503],
    [500, 'INTERNAL_SERVER_ERROR', 503],
  ])('passes on what safety says: %s %s is %s', async (status, code, expected) => {
    files.answer = refusal(status, code);
    expect((await post(await bearer('safety-partner@RT5'))).status).toBe(expected);
  });

  it('leaves the limits of every other address as they are', async () => {
    const answer = await gateway.post('x'.repeat(70_000), await bearer('safety-specialist@RT5'));
    expect(answer.status).toBe(413);
  });
});
