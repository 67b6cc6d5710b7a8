import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Viewer } from '@wesaid/shared/identity';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.js';

/** One operation that the gateway runs for somebody. */
export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly viewer: Viewer;
}

/** An answer as it goes over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What an operation of our own pages gave. */
export interface OperationResult<Data> {
  readonly data: Data | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The only headers of a caller that mean anything to the GraphQL server. */
const meaningful = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** Runs operations on the GraphQL server, in the three ways that the gateway needs. */
export class Operations {
  constructor(private readonly server: ApolloServer<GatewayContext>) {}

  /** Runs a request of a signed-in person as it came. */
  forRequest(request: FastifyRequest, viewer: Viewer, body: unknown): Promise<HttpAnswer> {
    const headers = new HeaderMap();
    for (const name of meaningful) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const search = new URL(request.url, 'http://gateway.invalid').search;
    return this.#answer({ method: request.method, headers, search, body }, { viewer, trusted: false });
  }

  /** Runs one of the documents that were published for widgets. */
  forPage({ query, variables, viewer }: Operation): Promise<HttpAnswer> {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    return this.#answer(
      { method: 'POST', headers, search: '', body: { query, variables } },
      { viewer, trusted: true },
    );
  }

  /** Runs one of the gateway's own documents. */
  async run<Data>({ query, variables, viewer }: Operation): Promise<OperationResult<Data>> {
    const { body } = await this.server.executeOperation(
      { query, variables },
      { contextValue: { viewer, trusted: true } },
    );
    if (body.kind !== 'single') return { data: null, errors: [] };
    return { data: (body.singleResult.data ?? null) as Data | null, errors: body.singleResult.errors ?? [] };
  }

  async #answer(
    httpGraphQLRequest: Parameters<
      ApolloServer<GatewayContext>['executeHTTPGraphQLRequest']
    >[0]['httpGraphQLRequest'],
    contextValue: GatewayContext,
  ): Promise<HttpAnswer> {
    const { status, headers, body } = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => contextValue,
    });
    return { status: status ?? 200, headers, body: body.kind === 'complete' ? body.string : '' };
  }
}
