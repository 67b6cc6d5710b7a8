import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.world.admit = () => ({ outcome: 'ADMITTED' });
  gateway.world.additions.length = 0;
});

const code = '7GQ2-M0XR-4TZB-E9KA';

async function send(fields: Record<string, string>, lang = 'en') {
  const response = await fetch(`${gateway.url}/r?lang=${lang}`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  const page = (await response.text()).replace(/\s+/g, ' ');
  return { status: response.status, headers: response.headers, page };
}

const valueOf = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('the page of a receipt code', () => {
  it('shows what staff answered in its language, praise that was passed on, and an invitation to complain', async () => {
    const kept = gateway.world.outcome;
    gateway.world.outcome = {
      ...kept,
      replies: [{ text: 'Dziękujemy <b>bardzo</b>', language: 'pl', sentOn: '2026-11-10', from: 'Ward 3' }],
      praisePassedOn: '2026-11-09',
      complaintInvitation: { text: 'We are sorry.', invitedOn: '2026-11-11' },
    };
    const { page, headers } = await send({ code });
    gateway.world.outcome = kept;
    expect(page).toContain('<p class="words" lang="pl" dir="auto">Dziękujemy &lt;b&gt;bardzo&lt;/b&gt;</p>');
    expect(page).toContain('From <bdi>Ward 3</bdi>, 10 November 2026');
    expect(page).toContain('We passed your thanks on to the team on 9 November 2026.');
    expect(page).toContain('We are sorry.');
    expect(page).toContain('href="/concern/RT5?lang=en"');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('R007 shows where a story stands, what was answered, and where it can be taken back', async () => {
    const { page } = await send({ code: '5KT5-Q3AV-7X2E-H2PD' });
    expect(page).toContain('Your story is published.');
    expect(page).toContain('The garden is open.');
    expect(page).toContain('href="/withdraw-story?lang=en"');
    expect(page).not.toContain('name="text"');
  });

  it('keeps the code from left to right in groups of four, and in a link behind #, in Arabic too', async () => {
    const { page } = await send({ code: ' 7gq2moxr4tzbe9ka' }, 'ar');
    const unknown = await send({ code: '0000' }, 'ar');
    expect(unknown.page).not.toContain('data-keep');
    expect(page).not.toContain('data-keep');
    const found = await send({ code }, 'ar');
    expect(found.page).toContain(`<bdi dir="ltr">${code}</bdi>`);
    expect(found.page).toContain(`href="/r?lang=ar#${code}"`);
    expect(found.page.match(/data-keep="\w+"[^>]* hidden/g)).toHaveLength(3);
  });
});

describe('adding to what somebody told', () => {
  it('takes the words once without JavaScript, however often the form is sent', async () => {
    const { page } = await send({ code });
    const fields = {
      code: valueOf(page, 'code'),
      idempotencyKey: valueOf(page, 'idempotencyKey'),
      text: 'It was\r\nloud.',
    };
    expect(fields.code).toBe(code);
    for (const { status, page: answer } of [await send(fields), await send(fields)]) {
      expect(status).toBe(200);
      expect(answer).toContain('Thank you. We have what you added.');
      expect(answer).toContain('You added something on 26 November 2026.');
      expect(valueOf(answer, 'idempotencyKey')).not.toBe(fields.idempotencyKey);
      expect(answer).not.toContain('loud.');
    }
    expect(gateway.world.additions.map(({ text }) => text)).toEqual(['It was\nloud.']);
  });

  it('says how to put it right, and keeps key and words', async () => {
    const idempotencyKey = newKey();
    const { status, page } = await send({ code, idempotencyKey, text: ' ' });
    expect(status).toBe(400);
    expect(page).toContain('Write what you would like to add');
    expect(page).toContain('href="#text"');
    expect(valueOf(page, 'idempotencyKey')).toBe(idempotencyKey);
  });

  it('counts as a try of a code each time, and keeps the words when there were too many', async () => {
    const idempotencyKey = newKey();
    gateway.world.admissions.length = 0;
    await send({ code, idempotencyKey, text: 'More' });
    await send({ code: '0000-0000', idempotencyKey, text: 'More' });
    const tries = gateway.world.admissions.map(({ embedKey, idempotencyKeyHash }) => [
      embedKey,
      idempotencyKeyHash,
    ]);
    expect(tries.map(([bucket]) => bucket)).toEqual(['receipt', 'receipt']);
    expect(tries[0]?.[1]).not.toBe(tries[1]?.[1]);
    gateway.world.admit = () => ({ outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 30 });
    const { status, page } = await send({ code, idempotencyKey: newKey(), text: 'My long words' });
    expect(status).toBe(429);
    expect(page).toContain('My long words</textarea');
  });

  it('keeps the words while a part is away', async () => {
    gateway.experience.answering = false;
    const { status, page } = await send({ code, idempotencyKey: newKey(), text: 'My long words' });
    gateway.experience.answering = true;
    expect(status).toBe(503);
    expect(page).toContain('My long words</textarea');
  });

  it('is not offered where nothing more can be added', async () => {
    gateway.world.outcome.mayAdd = false;
    const { page } = await send({ code });
    gateway.world.outcome.mayAdd = true;
    expect(page).not.toContain('name="text"');
    expect((await send({ code: '8HR3-N1YS-5V0C-F0MB' })).page).not.toContain('name="text"');
  });
});
