import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { NotifySettings } from '../invitation/notify-settings.js';

/** A text message as it was taken. */
export interface TakenText {
  readonly id: string;
  readonly reference: string;
  readonly to: string;
  readonly text: string;
  status: string;
}

/** What is answered instead of taking a message. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  /** Whether the message is taken all the same, as when only the answer is lost. */
  readonly taken?: boolean;
}

/** As much of GOV.UK Notify as its client asks, over real HTTP. */
export interface NotifyStandIn {
  readonly settings: NotifySettings;
  readonly taken: TakenText[];
  /** Texts that people sent, as Notify gives them. */
  readonly received: { user_number: string; content: string }[];
  /** Decides, for each number, what is answered instead of taking a message; null takes it. */
  refuse: (to: string) => Refusal | null;
  stop(): Promise<void>;
}

/** A message as the client sends it. */
interface SentText {
  readonly phone_number: string;
  readonly reference: string;
  readonly personalisation: { readonly message: string };
}

/** Starts it on a free port. */
export async function startNotifyStandIn(): Promise<NotifyStandIn> {
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers = {}, body = {} }) => send(response, status, headers, body));
  });
  const answer = async (request: IncomingMessage): Promise<Refusal> => {
    const url = new URL(request.url ?? '', 'http://notify.invalid');
    if (!request.headers.authorization?.startsWith('Bearer ey')) return { status: 403 };
    if (request.method === 'POST') return take((await json(request)) as SentText);
    if (url.pathname === '/v2/received-text-messages')
      return { status: 200, body: { received_text_messages: standIn.received, links: {} } };
    const shown = standIn.taken.map((text) => ({ ...text, phone_number: text.to, body: text.text }));
    if (url.pathname === '/v2/notifications') {
      const reference = url.searchParams.get('reference');
      return {
        status: 200,
        body: { notifications: shown.filter((text) => text.reference === reference), links: {} },
      };
    }
    const found = shown.find(({ id }) => url.pathname === `/v2/notifications/${id}`);
    return found ? { status: 200, body: found } : { status: 404 };
  };
  const take = (body: SentText): Refusal => {
    const refusal = standIn.refuse(body.phone_number);
    if (refusal && !refusal.taken) return refusal;
    const id = randomUUID();
    standIn.taken.push({
      id,
      reference: body.reference,
      to: body.phone_number,
      text: body.personalisation.message,
      status: 'sending',
    });
    return refusal ?? { status: 201, body: { id, reference: body.reference } };
  };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const standIn: NotifyStandIn = {
    settings: {
      apiKey: `test-${randomUUID()}-${randomUUID()}`,
      templateId: randomUUID(),
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    taken: [],
    received: [],
    refuse: () => null,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
  return standIn;
}

const send = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: object,
): void => {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
  response.end(JSON.stringify(body));
};
