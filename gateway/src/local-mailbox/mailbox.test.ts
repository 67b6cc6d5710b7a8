import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { MailFolder } from './mail-folder.js';

let folder: string;
let port: number;
let gateway: TestGateway;

const start = async () => (gateway = await startTestGateway({ localMailbox: { port, folder } }));
const send = (mail: SendMailOptions) =>
  createTransport({ host: '127.0.0.1', port }).sendMail({
    from: 'WeSaid <no-reply@wesaid.localhost>',
    to: 'ann@example.org',
    ...mail,
  });
const open = async (path = '') => {
  const response = await fetch(`${gateway.url}/dev/mailbox${path}`, { headers: { accept: 'text/html' } });
  return { status: response.status, headers: response.headers, page: await response.text() };
};
const links = (page: string) =>
  [...page.matchAll(/href="\/dev\/mailbox(\/[^"]+)">([^<]*)/g)].map(([, path = '', subject]) => ({
    path,
    subject,
  }));

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'wesaid-mailbox-')), 'mailbox');
  port = await freePort();
  await start();
});
afterAll(async () => {
  await gateway.stop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('the local mailbox', () => {
  it('says that it is empty before the first message', async () => {
    expect((await open()).page).toContain('There are no messages yet');
  });

  it('lists what was sent, newest first, and shows one message as it was written', async () => {
    await send({ subject: 'First', text: 'one' });
    const text = 'Dear Ann,\n\nyes: lunch is included – and <b>cake</b>.\nZażółć 🌷\n';
    await send({ subject: 'Your question about “lunch”', text });
    const { page } = await open();
    expect(links(page).map(({ subject }) => subject)).toEqual(['Your question about “lunch”', 'First']);
    expect(page).toContain('To ann@example.org');
    const mail = await open(links(page)[0]?.path);
    expect(mail.page).toContain(
      'Dear Ann,\n\nyes: lunch is included – and &lt;b&gt;cake&lt;/b&gt;.\nZażółć 🌷',
    );
    expect(mail.page).toContain('WeSaid &lt;no-reply@wesaid.localhost&gt;');
    expect(mail.headers.get('cache-control')).toBe('no-store');
  });

  it('never shows markup of a message as markup, nor runs anything of it', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    await send({ subject: script, html: script });
    const { page } = await open();
    const mail = await open(links(page)[0]?.path);
    for (const shown of [page, mail.page]) expect(shown).not.toMatch(/<script>alert|<img/);
    expect(mail.page).toContain('no plain text');
    expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps its messages when the gateway starts again', async () => {
    const before = links((await open()).page);
    await gateway.stop();
    await start();
    expect(links((await open()).page)).toEqual(before);
  });

  it('keeps the newest 200, and files that are no messages', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const mails = new MailFolder(folder);
    for (let index = 0; index < 205; index += 1) {
      await mails.keep(Buffer.from(`Subject: number ${index}\r\n\r\ntext`));
    }
    const listed = await mails.list();
    expect(listed).toHaveLength(200);
    expect(listed.map(({ subject }) => subject)).not.toContain('First');
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('opens no other file', async () => {
    await writeFile(join(folder, '..', 'secret.eml'), 'Subject: secret\r\n\r\nhidden');
    for (const path of ['/..%2Fsecret', '/secret', '/notes.txt', `/${'0'.repeat(15)}-${'0'.repeat(12)}`]) {
      const { status, page } = await open(path);
      expect(status).toBe(404);
      expect(page).not.toContain('hidden');
    }
  });

  it('refuses a message of more than a megabyte', async () => {
    await expect(send({ text: 'x'.repeat(1_200_000) })).rejects.toThrow(/552/);
  });
});

describe('a gateway without a local mailbox', () => {
  it('has no such page', async () => {
    const other = await startTestGateway();
    expect((await fetch(`${other.url}/dev/mailbox`)).status).toBe(404);
    await other.stop();
  });
});
