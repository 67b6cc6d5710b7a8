import { Pool } from 'undici';
import { DomainError, UnavailableError, type ErrorCode } from '../errors/index.js';
import { signSubgraphRequest, type Viewer } from '../identity/index.js';
import { inSpan, SpanKind, traceHeaders } from '../telemetry/index.js';

/** Where a subgraph is, and the key shared with it. */
export interface SubgraphAddress {
  readonly name: string;
  /** Origin such as `http://127.0.0.1:4101`. */
  readonly url: string;
  readonly signingKey: string;
}

/** The raw answer of a subgraph, and the status that came with it. */
export interface SubgraphAnswer {
  readonly status: number;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions?: Record<string, unknown> }[];
  };
}

/** A pooled keep-alive client of one subgraph. Each request is signed for the viewer in whose name it is made. */
export class SubgraphClient {
  readonly #pool: Pool;

  /** @param timeoutMillis how long to wait for an answer; 3,000 by default */
  constructor(
    readonly address: SubgraphAddress,
    timeoutMillis = 3_000,
  ) {
    this.#pool = new Pool(address.url, {
      connections: 32,
      headersTimeout: timeoutMillis,
      bodyTimeout: timeoutMillis,
      connectTimeout: 1_000,
    });
  }

  /**
   * Sends one GraphQL request and gives back the answer as it came.
   * @throws UnavailableError when the subgraph does not answer in time
   */
  async send(
    viewer: Viewer,
    request: { query: string; variables?: unknown; operationName?: string },
  ): Promise<SubgraphAnswer> {
    const body = JSON.stringify(request);
    const { name, signingKey } = this.address;
    return inSpan(
      `call ${name}`,
      { 'wesaid.subgraph': name },
      async () => {
        const token = await signSubgraphRequest({ audience: name, body, viewer }, signingKey);
        try {
          const response = await this.#pool.request({
            path: '/graphql',
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${token}`,
              ...traceHeaders(),
            },
            body,
          });
          return {
            status: response.statusCode,
            body: (await response.body.json()) as SubgraphAnswer['body'],
          };
        } catch (failure) {
          throw new UnavailableError(failure);
        }
      },
      { kind: SpanKind.CLIENT },
    );
  }

  /**
   * Sends one request in the name of a part and gives the data.
   * @throws DomainError with the code that the subgraph gave
   */
  async call<Data>(part: string, query: string, variables: Record<string, unknown>): Promise<Data> {
    const { body } = await this.send({ kind: 'system', part }, { query, variables });
    const error = body.errors?.[0];
    if (error)
      throw new DomainError((error.extensions?.['code'] as ErrorCode) ?? 'UNAVAILABLE', error.message);
    return body.data as Data;
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
