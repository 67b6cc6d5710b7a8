import type { Readable } from 'node:stream';
import { Pool, type Dispatcher } from 'undici';
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

/** The raw answer of a route of a subgraph beside GraphQL. */
export interface RawSubgraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Read it to the end, or destroy it: until then it holds a connection. */
  readonly body: Readable;
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
    const json = { 'content-type': 'application/json' };
    return this.#post(viewer, '/graphql', JSON.stringify(request), json, async ({ statusCode, body }) => ({
      status: statusCode,
      body: (await body.json()) as SubgraphAnswer['body'],
    }));
  }

  /**
   * Sends one request to a route beside GraphQL, signed for the viewer like every other.
   * @param path one of the routes that the subgraph's slices declare
   * @param body what is sent and signed
   * @param headers what goes along; the signature does not cover it
   * @throws UnavailableError when the subgraph does not answer in time
   */
  fetch(
    viewer: Viewer,
    path: `/${string}`,
    body: Buffer | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawSubgraphAnswer> {
    return this.#post(viewer, path, body, headers, async (answer) => {
      // Without a listener a broken connection would end the process; who reads the body still learns of it.
      answer.body.on('error', () => undefined);
      return { status: answer.statusCode, headers: answer.headers, body: answer.body };
    });
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

  async #post<Answer>(
    viewer: Viewer,
    path: string,
    body: Buffer | string,
    headers: Readonly<Record<string, string>>,
    read: (answer: Dispatcher.ResponseData) => Promise<Answer>,
  ): Promise<Answer> {
    const { name, signingKey } = this.address;
    return inSpan(
      `call ${name}`,
      { 'wesaid.subgraph': name },
      async () => {
        const token = await signSubgraphRequest({ audience: name, body, viewer }, signingKey);
        try {
          const answer = await this.#pool.request({
            path,
            method: 'POST',
            headers: { ...headers, authorization: `Bearer ${token}`, ...traceHeaders() },
            body,
          });
          return await read(answer);
        } catch (failure) {
          throw new UnavailableError(failure);
        }
      },
      { kind: SpanKind.CLIENT },
    );
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
