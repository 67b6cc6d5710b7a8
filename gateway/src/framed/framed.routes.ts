import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { framedBy } from '../http/content-policies.js';
import type { EmbedKeys } from '../public-access/embed-keys.js';
import { framedWidgetPage } from './framed-widget.page.js';

/** What framed widgets need. */
export interface FramedOptions {
  readonly embedKeys: EmbedKeys;
  /** Where the widget files are. */
  readonly widgetFolder: string;
}

const query = z.object({
  key: z.string().max(120),
  lang: z
    .string()
    .regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i)
    .catch('en')
    .default('en'),
});

/** Attributes of elements that an address may set. */
const handedOn = [
  'service',
  'theme',
  'first',
  'heading-level',
  'mode',
  'assisted-by',
  'reset-after',
  'seconds',
  'quarters',
] as const;
const value = /^[\w-]{1,40}$/;

/** Attributes that are there or not: `kiosk`, `kiosk=` and `kiosk=true` set one, anything else does not. */
const switches = ['kiosk', 'ratings'] as const;
const isOn = (given: unknown): boolean => given === '' || given === 'true';

/** Widgets for people who are signed in are on our own pages only. */
const withSignIn = 'wesaid-committee-board';
const tagShape = /^wesaid-[a-z]+(?:-[a-z]+)*$/;

/** A widget as a page that the pages of its embed key may frame: `/embed/wesaid-feedback-form?key=…`. */
export function registerFramed(app: FastifyInstance, { embedKeys, widgetFolder }: FramedOptions): void {
  const isWidget = (tag: string): Promise<boolean> =>
    tagShape.test(tag) && tag !== withSignIn
      ? access(join(widgetFolder, `${tag}.js`)).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false);

  app.get<{ Params: { tag: string } }>(
    '/embed/:tag',
    { helmet: { xFrameOptions: false, crossOriginResourcePolicy: { policy: 'cross-origin' } } },
    async (request, reply) => {
      const { tag } = request.params;
      const asked = query.safeParse(request.query);
      const key = asked.success ? await embedKeys.find(asked.data.key) : null;
      if (!asked.success || !key || !(await isWidget(tag))) return reply.callNotFound();
      const all = request.query as Readonly<Record<string, unknown>>;
      const attributes = Object.fromEntries([
        ...handedOn.flatMap((name) => {
          const given = all[name];
          return typeof given === 'string' && value.test(given) ? [[name, given]] : [];
        }),
        ...switches.flatMap((name) => (isOn(all[name]) ? [[name, '']] : [])),
      ]);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'public, max-age=60')
        .header('content-security-policy', framedBy(key.origins))
        .send(framedWidgetPage({ tag, key, lang: asked.data.lang, attributes }).text);
    },
  );
}
