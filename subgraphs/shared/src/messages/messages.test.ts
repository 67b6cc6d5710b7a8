import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { Migration } from '@mikro-orm/migrations';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyRing, resealTable } from '../encryption/index.js';
import type { Viewer } from '../identity/index.js';
import { defineSlice } from '../schema/index.js';
import { RequestContext, startSubgraph, type RunningSubgraph } from '../server/index.js';
import {
  createTestDatabase,
  expectRowSecurity,
  member,
  publicPage,
  system,
  type TestDatabase,
} from '../testing/index.js';
import { GreetingResolver } from '../testing/greeting.resolver.js';
import { createMessageTable, emailJobs, mailServerOf, sendEmail, sentTimes, type Email } from './index.js';

class CreateMessages extends Migration {
  override up(): void {
    for (const statement of createMessageTable()) this.addSql(statement);
  }
}

const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const oldKey = key('2026');
const ring = KeyRing.parse(oldKey);
const team = member('involvement-team', 'RT5');
const email: Email = {
  trust: 'RT5',
  to: 'ann@example.org',
  subject: 'Your question about the workshop – thank you',
  text: 'Dear Ann,\nyes, lunch is included. Zażółć.\n',
  about: 'interest|019ac1d2',
};

interface Received {
  from: string;
  to: string[];
  raw: string;
}
const received: Received[] = [];
let answer: (to: string) => Error | null = () => null;
let smtp: SMTPServer;
let url: string;
let test: TestDatabase;
let subgraph: RunningSubgraph | undefined;

const start = async (mailUrl: string | undefined): Promise<RunningSubgraph> => {
  await subgraph?.stop();
  const mail = mailServerOf({ SMTP_URL: mailUrl, MAIL_FROM: 'WeSaid <no-reply@trust.example>' });
  return (subgraph = await startSubgraph({
    name: 'chassis',
    slices: [defineSlice({ name: 'message', jobs: emailJobs, resolvers: [GreetingResolver] })],
    databaseUrl: test.url,
    signingKey: 'a signing key that is used in tests only',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    settings: { ring, mail },
  }));
};
const work = <T>(viewer: Viewer, act: Parameters<RequestContext['work']>[0]) =>
  new RequestContext(viewer, (subgraph as RunningSubgraph).process).work(act) as Promise<T>;
const send = (over: Partial<Email> = {}, viewer: Viewer = team) =>
  work<string>(viewer, (em) => sendEmail(em, ring, { ...email, ...over }));
/** Makes what waits for its next try due now. */
const tryAgainNow = () =>
  work(system, (em) => em.execute('update graphile_worker._private_jobs set run_at = now()'));
const rowOf = async (id: string) => {
  const rows = await work<Record<string, unknown>[]>(system, (em) =>
    em.execute('select * from outgoing_message where id = ?', [id]),
  );
  return rows[0] ?? {};
};

beforeAll(async () => {
  test = await createTestDatabase('chassis', [CreateMessages]);
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(answer(address)),
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      void textOf(stream).then((raw) => {
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  await start(url);
});
beforeEach(() => {
  received.length = 0;
  answer = () => null;
});
afterAll(async () => {
  await subgraph?.stop();
  await new Promise<void>((done) => smtp.close(done));
  await test.drop();
});

describe('a message to a person', () => {
  it('is sent when the change that caused it was kept, and then only its time stays', async () => {
    const before = Date.now();
    const id = await send();
    await vi.waitFor(async () => expect(await rowOf(id)).toMatchObject({ sealed: null }), 10_000);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'no-reply@trust.example', to: ['ann@example.org'] });
    expect(received[0]?.raw).toContain(`Message-ID: <${id}@trust.example>`);
    expect(received[0]?.raw).toContain('Dear Ann,');
    const times = await work<Map<string, Date>>(system, (em) => sentTimes(em, [id]));
    expect(times.get(id)?.getTime()).toBeGreaterThan(before - 5_000);
  });

  it('is not sent when that change was not kept', async () => {
    const failing = work(team, async (em) => {
      await sendEmail(em, ring, { ...email, subject: 'never' });
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const id = await send({ subject: 'after' });
    await vi.waitFor(async () => expect(await rowOf(id)).toMatchObject({ sealed: null }), 10_000);
    expect(received.map(({ raw }) => /Subject: (.*)/.exec(raw)?.[1])).toEqual(['after']);
  });

  it('has one recipient and no other header, whatever is written in its fields', async () => {
    const id = await send({
      to: 'ann@example.org, eve@example.org',
      subject: 'Hello\r\nBcc: eve@example.org',
    });
    await vi.waitFor(async () => expect(await rowOf(id)).toMatchObject({ sealed: null }), 10_000);
    expect(received.flatMap(({ to }) => to)).not.toContain('eve@example.org');
    expect(received.map(({ raw }) => raw).join('')).not.toMatch(/^Bcc:/m);
  });

  it('is nowhere in clear while it waits: not in its table and not in the queue', async () => {
    await start('smtp://127.0.0.1:1');
    const id = await send();
    const stored = await work<object[]>(system, (em) =>
      em.execute(
        'select m::text as message, j::text as job from outgoing_message m, graphile_worker._private_jobs j where m.id = ?',
        [id],
      ),
    );
    expect(JSON.stringify(stored)).toContain(id);
    expect(JSON.stringify(stored)).not.toMatch(/ann@|Dear|workshop/);
    await start(url);
    await tryAgainNow();
    await vi.waitFor(async () => expect(await rowOf(id)).toMatchObject({ sealed: null }), 15_000);
  });

  it('waits without a mail server, and is sent when there is one', async () => {
    await start(undefined);
    const id = await send();
    expect(await rowOf(id)).toMatchObject({ sent_at: null, refused_at: null });
    await start(url);
    await vi.waitFor(() => expect(received).toHaveLength(1), 10_000);
    await vi.waitFor(async () => expect((await rowOf(id))['sent_at']).toBeTruthy(), 10_000);
  });

  it('is erased when the server refuses it for good, and tried again when it refuses for now', async () => {
    const refusal = (responseCode: number) => () => Object.assign(new Error('no'), { responseCode });
    answer = refusal(550);
    const refused = await send();
    await vi.waitFor(async () => expect((await rowOf(refused))['refused_at']).toBeTruthy(), 10_000);
    expect(await rowOf(refused)).toMatchObject({ sealed: null, sent_at: null });
    let tries = 0;
    answer = () => (++tries === 1 ? refusal(451)() : null);
    const late = await send();
    await vi.waitFor(async () => expect((await rowOf(late))['sent_at']).toBeTruthy(), 20_000);
    expect(tries).toBe(2);
  });

  it('can be sealed under a new key while it waits', async () => {
    await start(undefined);
    const id = await send();
    const rotated = KeyRing.parse(`${key('2027')},${oldKey}`);
    const request = new RequestContext(system, (subgraph as RunningSubgraph).process);
    expect(await resealTable(request, rotated, { table: 'outgoing_message', columns: ['sealed'] })).toBe(1);
    expect(rotated.isCurrent(String((await rowOf(id))['sealed']))).toBe(true);
  });
});

describe('the table of messages', () => {
  it('takes a message only in the name of an organisation at which the writer is somebody', async () => {
    for (const viewer of [member('involvement-team', 'RXN'), publicPage('RT5')]) {
      await expect(send({}, viewer)).rejects.toThrow(/row-level security/);
    }
  });

  it('shows its rows to nobody but the system, not even to who wrote them', async () => {
    await send();
    for (const viewer of [team, publicPage('RT5'), { kind: 'anonymous' } as const]) {
      expect(await work<object[]>(viewer, (em) => em.execute('select 1 from outgoing_message'))).toEqual([]);
    }
    await expectRowSecurity(test);
  });
});
