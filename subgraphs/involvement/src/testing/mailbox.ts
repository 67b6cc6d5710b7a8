import type { MailServer } from '@wesaid/shared/messages';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** One message as the mail server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server for one test file, which keeps what it takes. */
export interface Mailbox {
  readonly server: MailServer;
  readonly received: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function startMailbox(): Promise<Mailbox> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      void textOf(stream).then((raw) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  return {
    server: { url: `smtp://127.0.0.1:${port}`, from: 'WeSaid <no-reply@trust.example>' },
    received,
    stop: () => new Promise<void>((done) => smtp.close(done)),
  };
}
