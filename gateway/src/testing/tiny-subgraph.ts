import type { IncomingHttpHeaders } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { verifySubgraphRequest, type Viewer } from '@wesaid/shared/identity';
import Fastify from 'fastify';
import { graphql, parse } from 'graphql';

/** A request as it came to a tiny subgraph. */
export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly viewer: Viewer;
  readonly body: { query: string; variables?: Record<string, unknown> };
}

/** A subgraph with resolvers in memory, behind real HTTP; it checks signatures as every subgraph does. */
export interface TinySubgraph {
  readonly address: SubgraphAddress;
  readonly received: ReceivedRequest[];
  /** How many requests have come, those that still wait for an answer among them. */
  arrived: number;
  /** While false it answers nothing but errors of the connection. */
  answering: boolean;
  /** How long every answer takes. */
  delayMillis: number;
  stop(): Promise<void>;
}

const signingKey = 'a signing key that is used in tests only';

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** Starts a tiny subgraph on a free port. */
export async function startTinySubgraph(name: string, sdl: string, resolvers: object): Promise<TinySubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as Resolvers });
  const app = Fastify({ forceCloseConnections: true });
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.get('/health/ready', async (_request, reply) => (subgraph.answering ? {} : reply.code(503).send({})));
  app.post<{ Body: string }>('/graphql', async (request, reply) => {
    subgraph.arrived += 1;
    if (subgraph.delayMillis > 0) await new Promise((resolve) => setTimeout(resolve, subgraph.delayMillis));
    if (!subgraph.answering) return request.raw.destroy();
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    const viewer = await verifySubgraphRequest(token, { audience: name, body: request.body }, signingKey);
    const body = JSON.parse(request.body) as ReceivedRequest['body'];
    subgraph.received.push({ headers: request.headers, viewer, body });
    const { query: source, variables: variableValues } = body;
    return reply.send(
      await graphql({
        schema,
        source,
        contextValue: { viewer },
        ...(variableValues ? { variableValues } : {}),
      }),
    );
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const subgraph: TinySubgraph = {
    address: { name, url, signingKey },
    received: [],
    arrived: 0,
    answering: true,
    delayMillis: 0,
    stop: () => app.close(),
  };
  return subgraph;
}
