import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { SealedEmail } from './send-email.js';

/** The variables of a subgraph that sends messages. Without them messages wait. */
export const mailVariables = {
  /** `smtp://` or `smtps://` address of the mail server, with user and password where it wants them. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must be an smtp:// or smtps:// address')
    .optional(),
  /** The address that messages come from, such as `WeSaid <no-reply@example.nhs.uk>`. */
  MAIL_FROM: z.string().optional(),
};

/** The server that takes messages, and in whose name. */
export interface MailServer {
  readonly url: string;
  readonly from: string;
}

/** The mail server that the variables name; null when they name none. */
export const mailServerOf = ({
  SMTP_URL,
  MAIL_FROM,
}: {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}): MailServer | null => (SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null);

/** Gives a message to the server; false when the server refuses it for good, such as for an address that is none. */
export type HandOver = (id: string, email: SealedEmail) => Promise<boolean>;

/** Hands messages over by SMTP. A message that is handed over twice has the same Message-ID both times. */
export function smtpHandOver({ url, from }: MailServer): HandOver {
  const transport = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async (id, { to, subject, text }) => {
    try {
      // As an object, so that no comma in it makes two recipients of one.
      const recipient = { name: '', address: to };
      const messageId = `<${id}@${domain}>`;
      await transport.sendMail({ from, to: recipient, subject, text, messageId });
      return true;
    } catch (failure) {
      if (isRefusal(failure)) return false;
      throw failure;
    }
  };
}

/** What is said about the recipient or the text; what concerns our own name or sign-in is not the message's fault. */
const aboutTheMessage = ['RCPT TO', 'DATA', 'API'];

/** A server says by a code from 500 that trying again is of no use. */
function isRefusal(failure: unknown): boolean {
  const { command = '', code, responseCode } = failure as Record<string, unknown>;
  if (!aboutTheMessage.includes(String(command))) return false;
  return code === 'EENVELOPE' && responseCode === undefined ? true : Number(responseCode) >= 500;
}
