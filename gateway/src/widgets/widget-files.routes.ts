import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPolicy } from '../http/content-policies.js';
import { encodings, WidgetFiles, type Encoding } from './widget-files.js';

/** The version whose files never change. */
const version = '0.1.0';

const hour = 3_600;

/** How long browsers keep files: for good where the address names the version, for an hour where it floats. */
const addresses: Readonly<Record<string, string>> = {
  '/widgets/v1/*': `public, max-age=${hour}, stale-while-revalidate=${24 * hour}`,
  [`/widgets/v${version}/*`]: `public, max-age=${365 * 24 * hour}, immutable`,
};

/** The first packing that a browser takes. */
function encodingFor(request: FastifyRequest): Encoding {
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((each) => each.trim().split(';'));
  return (
    encodings.find((encoding) =>
      accepted.some(([name, quality]) => name === encoding && !/q=0(?:\.0*)?$/.test(quality ?? '')),
    ) ?? 'identity'
  );
}

/** Serves the widget files to pages of every origin; nothing in them is secret, and nothing is set in the browser. */
export function registerWidgetRoutes(app: FastifyInstance, folder: string): void {
  const files = new WidgetFiles(folder);
  const helmet = {
    contentSecurityPolicy: apiPolicy,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  } as const;

  const send = async (
    request: FastifyRequest<{ Params: { '*': string } }>,
    reply: FastifyReply,
    caching: string,
  ) => {
    const file = await files.find(request.params['*']);
    if (!file) return reply.callNotFound();
    const encoding = encodingFor(request);
    const etag = `"${file.etag}-${encoding}"`;
    reply
      .type(file.type)
      .headers({
        'access-control-allow-origin': '*',
        vary: 'Accept-Encoding',
        'cache-control': caching,
        etag,
      })
      .headers(encoding === 'identity' ? {} : { 'content-encoding': encoding });
    return request.headers['if-none-match'] === etag
      ? reply.code(304).send()
      : reply.send(file.content[encoding]);
  };

  for (const [address, caching] of Object.entries(addresses)) {
    app.get<{ Params: { '*': string } }>(address, { helmet }, (request, reply) =>
      send(request, reply, caching),
    );
  }
}
