// The client for programs of others, in a browser or in Node 22 and newer: how the widgets ask the API, and what they ask it.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { ask, read, write, type Endpoint } from './data/graphql-client.js';
import type { TypedDocumentString } from './generated/graphql.js';

export { newIdempotencyKey } from './data/idempotency-key.js';
export { RequestError } from './data/request-error.js';
export type { Endpoint };
export * from './generated/graphql.js';

/** What a page of a trust may do with its embed key: run the documents of the widgets, which this module exports. */
export interface Client {
  /**
   * Reads what is published. Waits 15 seconds, and tries three times when the connection is lost.
   *
   * @throws RequestError
   */
  read<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Result>;
  /**
   * Sends what a person wrote; with the same idempotency key it arrives once, however often it is sent. The proof of
   * work that a busy API asks for is done on the way, and may take some seconds.
   *
   * @throws RequestError
   */
  write<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Result>;
}

/** Where requests go, and in whose name. */
export interface MemberEndpoint {
  /** Origin of the API, without a path; empty for the origin of the page. */
  api: string;
  /** An access token, or what gives one: it is asked before every request, so that it can give a new one in time. */
  token: string | (() => string | Promise<string>);
}

/** A document of your own, as GraphQL Code Generator makes it with `documentMode: 'string'`. */
export type OwnDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** What somebody with an account may do: run documents of their own. */
export interface MemberClient {
  /**
   * Reads or changes anything within the API's limits. Waits 15 seconds, and tries three times when the connection is
   * lost: a mutation must hold an idempotency key.
   *
   * @throws RequestError, also when only a part of the answer is missing.
   */
  ask<Result, Variables>(
    document: OwnDocument<Result, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Result>;
}

/** Makes a client for what a trust publishes. */
export function createClient(endpoint: Endpoint): Client;
/** Makes a client for somebody with an access token. */
export function createClient(endpoint: MemberEndpoint): MemberClient;
export function createClient(endpoint: Endpoint | MemberEndpoint): Client | MemberClient {
  if ('embedKey' in endpoint)
    return {
      read: (document, variables) => read(endpoint, document, variables),
      write: (document, variables) => write(endpoint, document, variables),
    };
  const { api, token } = endpoint;
  return {
    ask: async (document, variables) =>
      ask(api, typeof token === 'string' ? token : await token(), String(document), variables),
  };
}
