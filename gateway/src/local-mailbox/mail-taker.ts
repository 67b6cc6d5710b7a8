import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { MailFolder } from './mail-folder.js';

/** Most bytes of a message. */
const size = 1_048_576;

const tooLarge = (): Error => Object.assign(new Error('The message is too large.'), { responseCode: 552 });

/** A mail server that takes everything and passes nothing on. */
export interface MailTaker {
  /** Finishes what is running, then closes. */
  stop(): Promise<void>;
}

/**
 * Starts taking messages on this machine.
 * @throws Error when the port is taken
 */
export async function startMailTaker(port: number, folder: MailFolder): Promise<MailTaker> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1_000,
    logger: false,
    size,
    onData(stream, _session, done) {
      buffer(stream)
        .then((raw) => (stream.sizeExceeded ? Promise.reject(tooLarge()) : folder.keep(raw)))
        .then(() => done(), done);
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  // A client that breaks off is no failure of ours.
  server.on('error', () => undefined);
  return { stop: () => new Promise((resolve) => server.close(resolve)) };
}
