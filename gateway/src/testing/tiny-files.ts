import type { IncomingHttpHeaders } from 'node:http';
import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { verifySubgraphRequest, type Viewer } from '@wesaid/shared/identity';
import Fastify from 'fastify';

/** A request for a file as it came to the subgraph that keeps files. */
export interface ReceivedFileRequest {
  readonly path: string;
  readonly viewer: Viewer;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As much of safety as keeps files, behind real HTTP; it checks signatures as every subgraph does. */
export interface TinyFiles {
  readonly address: SubgraphAddress;
  readonly received: ReceivedFileRequest[];
  /** What is answered to everything. */
  answer: { status: number; headers: Record<string, string>; body: string };
  stop(): Promise<void>;
}

const signingKey = 'a signing key that is used in tests only';

/**
 * Starts it on a free port.
 * @param name the subgraph that it stands in for
 * @param paths its routes
 */
export async function startTinyFiles(
  name = 'safety',
  paths: readonly string[] = ['/files', '/uploads'],
): Promise<TinyFiles> {
  const app = Fastify({ bodyLimit: 20_000_000, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get('/health/ready', async () => ({}));
  for (const path of paths) {
    app.post<{ Body: Buffer }>(path, async ({ headers, body }, reply) => {
      const token = headers.authorization?.replace(/^Bearer /, '');
      const viewer = await verifySubgraphRequest(token, { audience: name, body }, signingKey);
      files.received.push({ path, viewer, headers, body });
      return reply.code(files.answer.status).headers(files.answer.headers).send(files.answer.body);
    });
  }
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const files: TinyFiles = {
    address: { name, url, signingKey },
    received: [],
    answer: { status: 200, headers: {}, body: '' },
    stop: () => app.close(),
  };
  return files;
}
