import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import type { RawRequest, RawRoute } from '@wesaid/shared/server';
import { z } from 'zod';
import { HandOverService } from './hand-over.service.js';
import { deliveryOf } from './notify.js';

const delivery = z.object({
  id: z.string().max(100),
  reference: z.string().max(1_000).nullish(),
  status: z.string().max(100),
});
const received = z.object({ source_number: z.string().max(40), message: z.string().max(2_000) });

/** What the gateway took from Notify and hands on, which may nobody else: it has looked at Notify's token. */
const fromNotify = <Body>(
  path: RawRoute['path'],
  shape: z.ZodType<Body>,
  take: (service: HandOverService, body: Body) => Promise<void>,
): RawRoute => ({
  path,
  bodyLimit: 16_384,
  async answer({ context, body }) {
    if (context.viewer.kind !== 'system') throw new ForbiddenError('say what became of messages');
    await take(context.get(HandOverService), readBody(shape, body));
    return { status: 204, headers: {}, body: '' };
  },
});

function readBody<Body>(shape: z.ZodType<Body>, body: RawRequest['body']): Body {
  try {
    return shape.parse(JSON.parse(body.toString()));
  } catch {
    throw new DomainError('BAD_USER_INPUT', 'This is not what Notify sends.');
  }
}

/** The routes by which comes in what became of messages, and what people answered to them. */
export const notifyRoutes: readonly RawRoute[] = [
  fromNotify('/notify/delivery', delivery, async (service, { id, reference, status }) => {
    const final = deliveryOf(status);
    if (final) await service.delivered(id, reference ?? null, final);
  }),
  fromNotify('/notify/received', received, (service, { source_number: from, message }) =>
    service.received(from, message),
  ),
];
