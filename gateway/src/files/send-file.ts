import type { FastifyReply, FastifyRequest } from 'fastify';
import { encodings, type Encoding, type PackedFile } from './packed-files.js';

/** The first packing that a browser takes. */
function encodingFor(request: FastifyRequest): Encoding {
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((each) => each.trim().split(';'));
  const takes = (encoding: string): boolean =>
    accepted.some(([name, quality = '']) => name === encoding && !/q=0(?:\.0*)?$/.test(quality));
  return encodings.find(takes) ?? 'identity';
}

/**
 * Sends a file as the browser likes it best, or only says that nothing changed.
 * @param caching how long it may be kept
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: PackedFile,
  caching: string,
): FastifyReply {
  const encoding = encodingFor(request);
  const etag = `"${file.hash}-${encoding}"`;
  reply.type(file.type).headers({ vary: 'Accept-Encoding', 'cache-control': caching, etag });
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return request.headers['if-none-match'] === etag
    ? reply.code(304).send()
    : reply.send(file.content[encoding]);
}
