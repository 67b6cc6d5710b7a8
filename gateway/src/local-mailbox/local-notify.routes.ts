import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Logger } from '@wesaid/shared/telemetry';
import type { Text, TextFolder } from './text-folder.js';

/** Where the stand-in for GOV.UK Notify is, below the gateway's own address. */
export const localNotifyPath = '/dev/notify';

/** What the stand-in needs. */
export interface LocalNotifyOptions {
  /** The key that its client has, in Notify's form. */
  readonly apiKey: string;
  readonly texts: TextFolder;
  /** Tells WeSaid what became of a message, or what somebody answered. */
  readonly call: NotifyCall;
  readonly logger: Logger;
}

/** A call of Notify to WeSaid. */
export type NotifyCall = (path: '/notify/delivery' | '/notify/received', body: object) => Promise<void>;

const message = z.object({
  phone_number: z.string().regex(/^\+?[\d ()-]{6,20}$/),
  template_id: z.uuid(),
  reference: z.string().max(1_000).optional(),
  personalisation: z.object({ message: z.string().min(1).max(918) }),
});

/** Numbers by which Notify itself lets one try what becomes of messages. */
const statusOf = (number: string): string =>
  number.endsWith('7700900003')
    ? 'temporary-failure'
    : number.endsWith('7700900004')
      ? 'permanent-failure'
      : 'delivered';

const shown = ({ id, reference, to, text, status, takenAt }: Text): object => ({
  id,
  reference,
  phone_number: to,
  type: 'sms',
  status,
  body: text,
  created_at: takenAt,
  is_cost_data_ready: false,
});

const refuse = (reply: FastifyReply, status: number, error: string, words: string): FastifyReply =>
  reply.code(status).send({ status_code: status, errors: [{ error, message: words }] });

/**
 * As much of GOV.UK Notify as its client asks for text messages. They come into the local mailbox and go to nobody; what
 * became of them is told as Notify tells it, by a call.
 */
export function registerLocalNotify(app: FastifyInstance, options: LocalNotifyOptions): void {
  const { apiKey, texts, call, logger } = options;
  const secret = new TextEncoder().encode(apiKey.slice(-36));
  const issuer = apiKey.slice(-73, -37);
  const authenticate = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      issuer,
      maxTokenAge: '30 s',
      clockTolerance: 30,
    }).catch(() => refuse(reply, 403, 'AuthError', 'Invalid token: API key not found'));
  };
  const at = (path: string): string => `${localNotifyPath}${path}`;

  app.post(at('/v2/notifications/sms'), { onRequest: authenticate }, async (request, reply) => {
    const sent = message.safeParse(request.body);
    if (!sent.success) {
      const [issue] = sent.error.issues;
      return refuse(reply, 400, 'ValidationError', `${issue?.path[0]?.toString() ?? 'body'} is not valid`);
    }
    const { phone_number: to, template_id, reference = null, personalisation } = sent.data;
    const status = statusOf(to);
    const text = await texts.keep({ reference, to, text: personalisation.message, status });
    reply.raw.once('finish', () => {
      call('/notify/delivery', { id: text.id, reference, to, status }).catch(() =>
        logger.warn('The local text messages could not say what became of one'),
      );
    });
    return reply.code(201).send({
      id: text.id,
      reference,
      content: { body: text.text, from_number: 'WeSaid' },
      uri: at(`/v2/notifications/${text.id}`),
      template: { id: template_id, version: 1, uri: at(`/v2/template/${template_id}`) },
    });
  });

  app.get<{ Params: { id: string } }>(
    at('/v2/notifications/:id'),
    { onRequest: authenticate },
    async (request, reply) => {
      const text = await texts.find(({ id }) => id === request.params.id);
      return text ? shown(text) : refuse(reply, 404, 'NoResultFound', 'No result found');
    },
  );

  app.get<{ Querystring: { reference?: string } }>(
    at('/v2/notifications'),
    { onRequest: authenticate },
    async (request) => {
      const text = await texts.find(
        ({ reference }) => reference !== null && reference === request.query.reference,
      );
      return { notifications: text ? [shown(text)] : [], links: {} };
    },
  );

  app.get(at('/v2/received-text-messages'), { onRequest: authenticate }, async () => ({
    received_text_messages: [],
    links: {},
  }));
}
