import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.world.admit = () => ({ outcome: 'ADMITTED' });
});

const ward = '5e100000-0000-4000-8000-000000000003';
const html = { accept: 'text/html' };
const open = (path: string) => fetch(`${gateway.url}${path}`, { headers: html });
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { ...html, ...headers },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: response.status, headers: response.headers, page: await response.text() };
};
const keyOf = (page: string): string => /name="idempotencyKey"\s+value="([^"]+)"/.exec(page)?.[1] ?? '';
const codeOf = (page: string): string => /<bdi dir="ltr">([\w-]+)</.exec(page)?.[1] ?? '';

describe('the feedback form without JavaScript', () => {
  it('R031 asks the national question of a trust or of one service, with help first and no script', async () => {
    for (const [path, name] of [
      ['/f/RT5', 'Leicestershire Partnership'],
      ['/f/rt5', 'Leicestershire Partnership'],
      [`/f/${ward}`, 'Ward 3'],
    ] as const) {
      const response = await open(path);
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(page).toContain(`<title>Your feedback – ${name}</title>`);
      expect(page).toContain('Overall, how was your experience of our service?');
      expect(page.match(/name="rating"/g)).toHaveLength(6);
      expect(page.indexOf('999')).toBeLessThan(page.indexOf('name="rating"'));
      expect(page).toContain('tel:01160000000');
      expect(page).not.toMatch(/<script|style="|\son\w+="|checked/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';script-src 'self';style-src 'self';img-src 'self'",
      );
    }
    expect(keyOf(await (await open('/f/RT5')).text())).not.toBe(keyOf(await (await open('/f/RT5')).text()));
  });

  it.each(['/f/NOWHERE', '/f/5e200000-0000-4000-8000-000000000003', '/f/a%20b', '/nothing'])(
    '%s is a kind 404',
    async (path) => {
      const response = await open(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('We cannot find this page');
    },
  );

  it('R036 gives a receipt, and sending the page again gives the same one; the code is in no address', async () => {
    const idempotencyKey = keyOf(await (await open(`/f/${ward}`)).text());
    const fields = {
      idempotencyKey,
      rating: 'POOR',
      comment: 'Cold at night.\r\nVery cold.',
      mayPublish: 'yes',
      website: '',
    };
    const [first, again] = [await send(`/f/${ward}`, fields), await send(`/f/${ward}`, fields)];
    expect(first.status).toBe(200);
    expect(first.page).toContain('Thank you');
    expect(codeOf(first.page)).toMatch(/^\w{4}(?:-\w{4}){3}$/);
    expect(codeOf(again.page)).toBe(codeOf(first.page));
    expect(first.headers.get('location')).toBeNull();
    expect(first.headers.get('cache-control')).toBe('no-store');
    const kept = gateway.world.submissions.filter(({ input }) => input['idempotencyKey'] === idempotencyKey);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.viewer).toEqual({ kind: 'public', trust: 'RT5', embedKey: 'hosted', testMode: false });
    expect(kept[0]?.input).toMatchObject({
      service: ward,
      rating: 'POOR',
      comment: 'Cold at night.\nVery cold.',
      mayPublish: true,
      website: null,
    });
  });

  it('publishes nothing unless somebody says yes, and passes on what only robots fill in', async () => {
    const idempotencyKey = newKey();
    await send('/f/RT5', { idempotencyKey, rating: 'GOOD', website: 'http://spam.example' });
    expect(gateway.world.submissions.at(-1)?.input).toMatchObject({
      idempotencyKey,
      service: null,
      comment: null,
      mayPublish: false,
      website: 'http://spam.example',
    });
  });

  it('says what to put right beside the field and on top, and keeps what was typed', async () => {
    const comment = `</textarea><script>alert(1)</script>${'x'.repeat(4_000)}`;
    const nothing = await send('/f/RT5', { idempotencyKey: 'a-key-of-the-test', comment, mayPublish: 'no' });
    expect(nothing.status).toBe(400);
    expect(nothing.page).toContain('<title>Error: Your feedback –');
    expect(nothing.page).toMatch(/role="alert"[\s\S]*href="#rating">\s*Choose how your experience was/);
    expect(nothing.page).toContain('id="rating-error"');
    expect(nothing.page).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)');
    expect(nothing.page).not.toContain('<script>');
    expect(nothing.page).toMatch(/value="no"\s+checked/);
    expect(keyOf(nothing.page)).toBe('a-key-of-the-test');
    const long = await send('/f/RT5', { rating: 'GOOD', comment });
    expect(long.page).toMatch(/href="#comment">\s*Use 4,000 characters or fewer/);
    expect(long.page).toMatch(/value="GOOD"\s+checked/);
    const noText = await send('/f/RT5', { rating: 'GOOD', comment: 'a\u0000b' });
    expect([noText.status, noText.page.includes('Take out signs that are not letters')]).toEqual([400, true]);
  });

  it('keeps empty lines before what was typed, which browsers take away from a text box', async () => {
    const { page } = await send('/f/RT5', { comment: '\r\n\r\nCold.' });
    expect(page).toMatch(/<textarea[^>]*>\n\n\nCold\.<\/textarea>/);
  });

  it('keeps what was typed while a part is away, says so, and can be sent again', async () => {
    for (const part of [gateway.experience, gateway.organisations]) {
      const fields = { idempotencyKey: newKey(), rating: 'GOOD', comment: 'my own words' };
      part.answering = false;
      const { status, page, headers } = await send('/f/RT5', fields);
      part.answering = true;
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('60');
      expect(page).toContain('Your feedback was not sent');
      expect(page).toContain('my own words');
      expect(keyOf(page)).toBe(fields.idempotencyKey);
      expect((await send('/f/RT5', fields)).page).toContain('Thank you');
    }
  });

  it('asks people to wait when too much comes in, and keeps their words', async () => {
    gateway.world.admit = () => ({ outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 30 });
    const { status, page } = await send('/f/RT5', { rating: 'GOOD', comment: 'my own words' });
    expect(status).toBe(429);
    expect(page).toContain('Many people are using this right now');
    expect(page).toContain('my own words');
    expect(gateway.world.admissions.at(-1)).toMatchObject({ embedKey: 'hosted', trust: 'RT5' });
  });

  it('takes nothing from other sites, nor more than a form can hold', async () => {
    expect((await send('/f/RT5', { rating: 'GOOD' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const large = await send('/f/RT5', { rating: 'GOOD', comment: 'x'.repeat(70_000) });
    expect([large.status, large.page.includes('This is too long')]).toEqual([413, true]);
  });
});

describe('the page of a receipt', () => {
  const code = '7GQ2-M0XR-4TZB-E9KA';

  it('shows what became of the feedback, and never tells where somebody came from', async () => {
    const { status, page, headers } = await send('/r', { code });
    expect(status).toBe(200);
    expect(page).toContain('Something was done about what you told us');
    expect(page).toContain('We mended the heating.');
    expect(page).toContain('2 November 2026');
    // In an address it stands behind `#` alone, which no server sees.
    expect(page).not.toMatch(/(?:href|action|src)="[^"#]*7GQ2/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('shows how far a case is: what happens next and by when, and nothing of what was said', async () => {
    const { status, page } = await send('/r', { code: '8HR3-N1YS-5V0C-F0MB' });
    expect(status).toBe(200);
    expect(page).toContain('We have what you sent');
    expect(page).toContain('By Thursday 3 December 2026');
    expect(page).toContain('By Friday 8 January 2027');
    expect(page).toContain('RT5-2026-0042');
    gateway.world.progress = { ...gateway.world.progress, stage: 'CLOSED' };
    expect((await send('/r', { code: '8HR3-N1YS-5V0C-F0MB' })).page).toContain('It is finished');
  });

  it('shows who came forward whether they were answered, and not for what', async () => {
    const { status, page } = await send('/r', { code: '9JS4-P2ZT-6W1D-G1NC' });
    expect(status).toBe(200);
    expect(page).toContain('that you would like to get involved');
    expect(page).toContain('The involvement team has not answered you yet.');
  });

  it('has the same shape for a code that nobody knows', async () => {
    const shape = (page: string) => page.replace(/\s+/g, ' ').replace(/<section.*<\/section>/, '<section/>');
    const [known, unknown] = [await send('/r', { code }), await send('/r', { code: '0000-0000-0000-0000' })];
    expect(unknown.status).toBe(known.status);
    expect(unknown.page).toContain('We do not know this code');
    expect(shape(unknown.page)).toBe(shape(known.page));
  });

  it('counts tries per network, and asks people to wait', async () => {
    const tries = gateway.world.admissions.length;
    await send('/r', { code });
    await send('/r', { code });
    const counted = gateway.world.admissions.slice(tries);
    expect(counted.map(({ embedKey }) => embedKey)).toEqual(['receipt', 'receipt']);
    expect(counted[0]?.idempotencyKeyHash).not.toBe(counted[1]?.idempotencyKeyHash);
    gateway.world.admit = () => ({ outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 30 });
    const { status, page } = await send('/r', { code });
    expect([status, page.includes('Too many tries')]).toEqual([429, true]);
  });

  it('has an answer for nothing, for nonsense and for a part that is away', async () => {
    expect((await send('/r', { code: ' ' })).page).toContain('Write your code first');
    expect((await send('/r', { code: 'a\u0000b' })).page).toContain('We do not know this code');
    expect((await send('/r', { code: 'x'.repeat(500) })).status).toBe(200);
    gateway.experience.answering = false;
    const { status, page } = await send('/r', { code });
    gateway.experience.answering = true;
    expect([status, page.includes('We cannot look now')]).toEqual([503, true]);
  });
});
