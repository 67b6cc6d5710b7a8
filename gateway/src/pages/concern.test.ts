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
const open = async (path: string) => {
  const response = await fetch(`${gateway.url}${path}`, { headers: html });
  return { status: response.status, headers: response.headers, page: await response.text() };
};
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields);
  const options = { method: 'POST', headers: { ...html, ...headers }, body, redirect: 'manual' } as const;
  const response = await fetch(`${gateway.url}${path}`, options);
  return { status: response.status, headers: response.headers, page: await response.text() };
};
/** What is wrong, by the controls that the links on top lead to; every one of them is there. */
const wrongIn = (page: string): string[] => {
  const summary = /<div class="summary"[\s\S]*?<\/div>/.exec(page)?.[0] ?? '';
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(targets.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  return targets;
};

const complaint = {
  kind: 'COMPLAINT',
  whose: 'mine',
  words: 'Nobody came.\r\nFor hours.',
  'reply-channel': 'EMAIL',
  'reply-name': 'Ann Example',
  'reply-email': 'ann@example.org',
};

describe('raising a concern without JavaScript', () => {
  it.each([
    ['/concern/RT5', 'Leicestershire Partnership'],
    [`/concern/${ward}`, 'Ward 3'],
  ])(
    'shows at %s every question at once, after help, with nothing chosen and no script',
    async (path, name) => {
      const { status, page, headers } = await open(path);
      expect(status).toBe(200);
      expect(page).toContain(`<title>Tell us how your care was – ${name}</title>`);
      for (const kind of ['Give a compliment', 'Make a comment', 'Raise a concern', 'Make a complaint'])
        expect(page).toContain(kind);
      for (const group of [
        'Only if you are doing this for somebody else',
        'Only if you would like an answer',
      ])
        expect(page).toMatch(new RegExp(`<legend>\\s*${group}`));
      expect(page.indexOf('999')).toBeLessThan(page.indexOf('name="kind"'));
      expect(page).toContain('tel:01160000000');
      expect(page).not.toMatch(/<script|style="|\son\w+="|checked/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    },
  );

  it.each(['/concern/NOWHERE', '/concern/a%20b'])('%s is a kind 404', async (path) => {
    const { status, page } = await open(path);
    expect([status, page.includes('We cannot find this page')]).toEqual([404, true]);
  });

  it('gives a reference, a code and the days to answer by, and the same again for the same form', async () => {
    const idempotencyKey = newKey();
    const form = { ...complaint, idempotencyKey, day: '3', month: '11', year: '2025', website: '' };
    const [first, again] = [await send(`/concern/${ward}`, form), await send(`/concern/${ward}`, form)];
    expect([first.status, first.headers.get('location')]).toEqual([200, null]);
    for (const text of [
      'Thank you. We have your complaint.',
      'RT5-2026-0042',
      'By Thursday 3 December 2026 we tell you',
      'By Friday 8 January 2027 we aim to answer you',
    ])
      expect(first.page).toContain(text);
    expect(first.page).toMatch(/href="\/r\?lang=en#\w{16}"/);
    expect(again.page).toBe(first.page);
    expect(first.page).not.toContain('Ann Example');
    const kept = gateway.world.cases.filter(({ input }) => input['idempotencyKey'] === idempotencyKey);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.viewer).toEqual({ kind: 'public', trust: 'RT5', embedKey: 'hosted', testMode: false });
    expect(kept[0]?.input).toMatchObject({
      kind: 'COMPLAINT',
      service: ward,
      words: 'Nobody came.\nFor hours.',
      happenedOn: '2025-11-03',
      behalf: null,
      reply: { channel: 'EMAIL', name: 'Ann Example', email: 'ann@example.org', language: null, needs: null },
      website: null,
    });
  });

  it('leaves behind what belongs to answers that were not chosen', async () => {
    const form = {
      ...complaint,
      kind: 'COMMENT',
      'behalf-name': 'Bo',
      'behalf-right': 'CHILD',
      'reply-channel': 'NONE',
      website: 'http://spam.example',
    };
    const { page } = await send('/concern/RT5', form);
    expect(page).toContain('Our team reads what you wrote.');
    const { input } = gateway.world.cases.at(-1) ?? {};
    expect(input).toMatchObject({
      service: null,
      behalf: null,
      happenedOn: null,
      website: 'http://spam.example',
    });
    expect(input?.['reply']).toEqual({ channel: 'NONE', name: null, language: null, needs: null });
  });

  it('takes a concern for somebody else, in the language of the page', async () => {
    const form = {
      ...complaint,
      kind: 'CONCERN',
      whose: 'other',
      'behalf-name': 'Bo',
      'behalf-relationship': 'merch',
      'behalf-right': 'PERSON_AGREED',
      'reply-channel': 'TELEPHONE',
      'reply-telephone': '01632 960001',
    };
    const { page } = await send('/concern/RT5?lang=cy', form);
    expect(page).toContain('Diolch. Rydym wedi cael eich pryder.');
    expect(gateway.world.cases.at(-1)?.input).toMatchObject({
      behalf: { name: 'Bo', relationship: 'merch', right: 'PERSON_AGREED' },
      reply: { channel: 'TELEPHONE', telephone: '01632 960001', language: 'Cymraeg (Welsh)' },
    });
    const urdu = await open('/concern/RT5?lang=ur');
    expect(urdu.page).toContain('<html lang="ur" dir="rtl">');
    expect(urdu.page).toContain('شکایت کریں');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, ['kind', 'whose', 'words', 'reply-channel']],
    [
      'somebody else without a word about them',
      { ...complaint, whose: 'other' },
      ['behalf-name', 'behalf-relationship', 'behalf-right'],
    ],
    [
      'no name and address',
      { ...complaint, 'reply-name': ' ', 'reply-email': '' },
      ['reply-name', 'reply-email'],
    ],
    ['a complaint that wants no answer', { ...complaint, 'reply-channel': 'NONE' }, ['reply-channel']],
    ['a day that does not exist', { ...complaint, day: '30', month: '2', year: '2026' }, ['happenedOn']],
    ['half a day', { ...complaint, day: '3' }, ['happenedOn']],
    ['a day to come', { ...complaint, day: '1', month: '1', year: '2999' }, ['happenedOn']],
    ['too many words', { ...complaint, words: 'x'.repeat(8_001) }, ['words']],
    ['what is no text', { ...complaint, words: 'a\0b' }, ['words']],
    ['an address that the API refuses', { ...complaint, 'reply-email': 'ann' }, ['reply-email']],
    ['a name that the API finds too long', { ...complaint, 'reply-name': 'x'.repeat(201) }, ['reply-name']],
    [
      'answers that nobody offers',
      { ...complaint, kind: 'constructor', 'reply-channel': '__proto__' },
      ['kind', 'reply-channel'],
    ],
  ])('says what to put right for %s, and keeps what was typed', async (_, form, wrong) => {
    const idempotencyKey = newKey();
    const { status, page } = await send('/concern/RT5', {
      ...form,
      idempotencyKey,
      'reply-needs': '<b>"large"',
    });
    expect(status).toBe(400);
    expect(page).toContain('<title>Error: Tell us how your care was');
    expect(wrongIn(page)).toEqual(wrong);
    expect(page).toContain('value="&lt;b&gt;&quot;large&quot;"');
    expect(page).toContain(`name="idempotencyKey" value="${idempotencyKey}"`);
    for (const id of wrong) expect(page).toContain(`id="${id}-error"`);
    if (form['whose']) expect(page).toMatch(new RegExp(`value="${form['whose']}"\\s+checked`));
  });

  it('says in the language of the page what only the API finds wrong', async () => {
    const form = { ...complaint, 'reply-email': 'ann', 'reply-name': 'x'.repeat(201) };
    const { page } = await send('/concern/RT5?lang=pl', form);
    expect(page).toContain('Proszę wpisać adres e-mail, na przykład name@example.org');
    expect(page).toContain('Proszę to skrócić');
  });

  it('keeps everything while a part is away or too much comes in, and can be sent again', async () => {
    const form = { ...complaint, idempotencyKey: newKey() };
    gateway.experience.answering = false;
    const away = await send('/concern/RT5', form);
    gateway.experience.answering = true;
    gateway.world.admit = () => ({ outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 30 });
    const busy = await send('/concern/RT5', form);
    expect([away.status, busy.status]).toEqual([503, 429]);
    for (const { page, headers } of [away, busy]) {
      expect(page).toContain('It was not sent. Everything you wrote is still here.');
      expect(page).toContain('For hours.');
      expect(page).toContain('ann@example.org');
      expect(headers.get('retry-after')).toBe('60');
    }
    expect(gateway.world.admissions.at(-1)).toMatchObject({ embedKey: 'hosted', trust: 'RT5' });
    gateway.world.admit = () => ({ outcome: 'ADMITTED' });
    expect((await send('/concern/RT5', form)).page).toContain('Thank you');
  });

  it('takes as many characters of every writing, and no more than a form can hold', async () => {
    const { page } = await send('/concern/RT5', { ...complaint, words: '𓂀'.repeat(8_000) });
    expect(page).toContain('Thank you');
    expect((await send('/concern/RT5', { ...complaint, words: 'x'.repeat(140_000) })).status).toBe(413);
  });

  it('stands inside the widget until that starts, on the demonstration and in frames in their language', async () => {
    expect((await open('/')).page).toMatch(/<wesaid-raise-concern[^>]*>\s*<p>\s*<a href="\/concern\/RT5">/);
    const key = gateway.world.embedKey('ek_live_frames');
    const { page } = await open(`/embed/wesaid-raise-concern?key=${key}&lang=cy`);
    expect(page).toContain('<a href="/concern/RT5?lang=cy" target="_top">');
  });

  it('takes nothing from other sites', async () => {
    const before = gateway.world.cases.length;
    const { status } = await send('/concern/RT5', complaint, { 'sec-fetch-site': 'cross-site' });
    expect([status, gateway.world.cases.length]).toEqual([403, before]);
  });
});
