import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { raised, workOn } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const received: { readonly to: readonly string[]; readonly raw: string }[] = [];
let smtp: SMTPServer;
let complaints: TestComplaints;
beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      void textOf(stream).then((raw) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        callback();
      });
    },
  });
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mail = { url: `smtp://127.0.0.1:${port}`, from: 'no-reply@trust.example' };
  complaints = await startComplaints({ mail });
});
afterAll(async () => {
  await complaints.stop();
  await new Promise<void>((done) => smtp.close(done));
});

describe('an acknowledgement with a message', () => {
  it('reaches the person by e-mail, with the reference, and its text is then erased', async () => {
    const { id, reference } = await raised(complaints, 'RT5');
    const input = { case: id, expectedVersion: 1, message: 'We have your complaint and will answer you.' };
    await workOn(complaints, 'acknowledgeCase', input, member('complaints-team', 'RT5'));
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000, interval: 100 });
    expect(received[0]?.to).toEqual(['person@example.org']);
    expect(received[0]?.raw).toContain(reference);
    expect(received[0]?.raw).toContain(input.message);
    const outside = new Client({ connectionString: complaints.database.superuserUrl });
    await outside.connect();
    const sent = async () =>
      (await outside.query('select sealed, sent_at is not null as sent from outgoing_message')).rows;
    await vi.waitFor(async () => expect(await sent()).toEqual([{ sealed: null, sent: true }]), {
      timeout: 20_000,
      interval: 100,
    });
    await outside.end();
  });
});
