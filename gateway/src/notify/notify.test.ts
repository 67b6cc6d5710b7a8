import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { NotifyClient } from 'notifications-node-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { startTinyFiles, type TinyFiles } from '../testing/tiny-files.js';

const token = 'a token of calls that is used in tests only';
const notifyKey = `local-${randomUUID()}-${randomUUID()}`;
let folder: string;
let experience: TinyFiles;
let gateway: TestGateway;
let client: NotifyClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-texts-'));
  experience = await startTinyFiles('experience', ['/notify/delivery', '/notify/received']);
  gateway = await startTestGateway(
    { localMailbox: { port: await freePort(), folder, notifyKey }, notifyCallToken: token },
    undefined,
    [experience.address],
  );
  client = new NotifyClient(`${gateway.url}/dev/notify`, notifyKey);
});
afterAll(async () => {
  await gateway.stop();
  await experience.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  experience.received.length = 0;
  experience.answer = { status: 204, headers: {}, body: '' };
});

const call = (
  path: string,
  body: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
) =>
  fetch(gateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const handedOn = () =>
  experience.received.map(({ path, body }) => [path, JSON.parse(body.toString()) as unknown]);
const template = randomUUID();
const send = (to: string, message: string, reference?: string) =>
  client.sendSms(template, to, { personalisation: { message }, ...(reference ? { reference } : {}) });
const openTexts = async () => (await fetch(`${gateway.url}/dev/mailbox/texts`)).text();

describe('a call of GOV.UK Notify', () => {
  it('is handed on without the number, in the name of the gateway', async () => {
    const id = randomUUID();
    const answer = await call('/notify/delivery', {
      id,
      reference: 'r',
      status: 'delivered',
      to: '447700900001',
    });
    expect(answer.status).toBe(204);
    expect(handedOn()).toEqual([['/notify/delivery', { id, reference: 'r', status: 'delivered' }]]);
    expect(experience.received[0]?.viewer).toEqual({ kind: 'system', part: 'gateway' });
    await call('/notify/received', {
      id,
      source_number: '447700900001',
      message: 'STOP',
      date_received: 'x',
    });
    expect(handedOn()[1]).toEqual(['/notify/received', { source_number: '447700900001', message: 'STOP' }]);
  });

  it('needs its token, whatever else comes with it', async () => {
    const wrong: Record<string, string>[] = [
      {},
      { authorization: token },
      { authorization: `Bearer ${token}x` },
      { authorization: 'Bearer ' },
      { authorization: `Bearer ${await gateway.token('experience-team@RT5')}` },
    ];
    for (const headers of wrong) expect((await call('/notify/received', {}, headers)).status).toBe(401);
    expect(experience.received).toEqual([]);
  });

  it('is to be made again when experience does not answer, and not when it says nothing', async () => {
    experience.answer = { status: 500, headers: {}, body: '' };
    expect((await call('/notify/delivery', {})).status).toBe(503);
    experience.answer = { status: 400, headers: {}, body: '' };
    expect((await call('/notify/delivery', {})).status).toBe(400);
  });
});

describe('the local text messages', () => {
  it('take what Notify’s own client sends, and tell what became of it', async () => {
    const reference = randomUUID();
    const { data } = await send('+447700900123', 'How was it? <b>Reply</b> STOP', reference);
    await vi.waitFor(() =>
      expect(handedOn()).toContainEqual([
        '/notify/delivery',
        { id: data.id, reference, status: 'delivered' },
      ]),
    );
    expect((await client.getNotificationById(data.id)).data).toMatchObject({
      reference,
      status: 'delivered',
    });
    const found = await client.getNotifications('sms', undefined, reference);
    expect(found.data.notifications.map(({ id }) => id)).toEqual([data.id]);
    expect((await client.getNotifications('sms', undefined, 'another')).data.notifications).toEqual([]);
    const page = await openTexts();
    expect(page).toContain('How was it? &lt;b&gt;Reply&lt;/b&gt; STOP');
    expect(page).toContain('To +447700900123');
  });

  it('fail as Notify does for the numbers by which it lets one try that', async () => {
    const { data } = await send('07700900004', 'x');
    expect((await client.getNotificationById(data.id)).data.status).toBe('permanent-failure');
    await expect(send('no number', 'x')).rejects.toMatchObject({
      response: {
        status: 400,
        data: { errors: [{ error: 'ValidationError', message: expect.stringContaining('phone_number') }] },
      },
    });
    await expect(client.getNotificationById(randomUUID())).rejects.toMatchObject({
      response: { status: 404 },
    });
  });

  it('take nothing from a client with another key, or none', async () => {
    const other = new NotifyClient(`${gateway.url}/dev/notify`, `local-${randomUUID()}-${randomUUID()}`);
    await expect(
      other.sendSms(template, '07700900123', { personalisation: { message: 'x' } }),
    ).rejects.toMatchObject({
      response: { status: 403 },
    });
    expect((await fetch(`${gateway.url}/dev/notify/v2/received-text-messages`)).status).toBe(403);
  });

  it('can be answered from the page, by nobody from elsewhere', async () => {
    await send('+447700900321', 'answer me');
    const action = /action="([^"]+)"/.exec(await openTexts())?.[1] ?? '';
    const answer = (origin: string) =>
      fetch(gateway.url + action, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ words: 'STOP' }),
      });
    expect((await answer('https://elsewhere.example')).status).toBe(403);
    expect((await answer(gateway.url)).status).toBe(303);
    expect(handedOn()).toContainEqual([
      '/notify/received',
      { source_number: '447700900321', message: 'STOP' },
    ]);
  });

  it('overlook files that are none of theirs', async () => {
    await writeFile(join(folder, `${'1'.repeat(15)}-${'a'.repeat(12)}.text`), 'no text');
    expect(await openTexts()).toContain('answer me');
    expect((await readdir(folder)).some((name) => name.endsWith('.new'))).toBe(false);
  });

  it('are not there without a mailbox, and Notify is answered by nobody without a token', async () => {
    const other = await startTestGateway();
    for (const path of [
      '/dev/notify/v2/notifications/sms',
      '/notify/received',
      '/dev/mailbox/texts/x/answer',
    ])
      expect((await fetch(other.url + path, { method: 'POST' })).status).toBe(404);
    await other.stop();
  });
});
