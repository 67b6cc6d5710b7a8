import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { RequestError } from './request-error.js';

/** Where requests go and on whose behalf. */
export interface Endpoint {
  /** Origin of the API, without a path. */
  api: string;
  /** The publishable key of the trust. */
  embedKey: string;
}

/** A typed document as code generation leaves it: the hash only, no query text. */
export type TrustedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  __meta__?: Record<string, unknown>;
};

const timeoutMillis = 15_000;
/** A short break, then a longer one: a phone that rides in a lift is back within these. */
const retryDelaysMillis = [400, 1600];

/**
 * Reads published content. Goes by GET without headers or cookies, so that any cache can answer and the browser
 * asks no permission first: variables stand in the address and must never say anything about a person.
 *
 * @throws RequestError; a lost connection has been tried three times by then.
 */
export function read<Result, Variables>(
  { api, embedKey }: Endpoint,
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const query = new URLSearchParams({
    documentId: hashOf(document),
    variables: JSON.stringify(variables),
    embedKey,
  });
  return exchange(`${api}/graphql?${query}`);
}

/**
 * Sends something that a person wrote. The variables must hold an idempotency key: after a lost connection the very
 * same request is sent again, and a challenge is answered and the request repeated.
 *
 * @throws RequestError
 */
export async function write<Result, Variables>(
  { api, embedKey }: Endpoint,
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const send = (challenge?: Record<string, string>) =>
    exchange<Result>(`${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wesaid-embed-key': embedKey, ...challenge },
      body: JSON.stringify({ documentId: hashOf(document), variables }),
    });
  return send().catch(async (error: RequestError) => {
    if (!error.challenge) throw error;
    const { answerChallenge } = await import('./challenge.js');
    return send({ 'x-wesaid-challenge': await answerChallenge(error.challenge) });
  });
}

/**
 * Asks whatever the bearer of a token may ask, by a document of the caller's own. A mutation must hold an idempotency
 * key: after a lost connection the very same request is sent again.
 *
 * @param text The document.
 * @throws RequestError `UNAUTHENTICATED` when the token is no longer good.
 */
export function ask<Result>(api: string, token: string, text: string, variables: unknown): Promise<Result> {
  return exchange(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text, variables }),
  });
}

/** The identifier by which the API knows a document. */
export function hashOf<Result, Variables>(document: TrustedDocument<Result, Variables>): string {
  return String(document.__meta__?.hash);
}

/**
 * Sends one request, again after a lost connection, and gives what the API answered.
 *
 * @throws RequestError
 */
export async function exchange<Result>(
  url: string,
  init?: RequestInit,
  [delay, ...laterDelays] = retryDelaysMillis,
): Promise<Result> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMillis);
  try {
    const response = await fetch(url, { credentials: 'omit', ...init, signal: controller.signal });
    const { data, errors } = await response.json();
    if (data && !errors) return data;
    const { message, extensions } = errors[0];
    throw new RequestError(extensions.code, extensions.challenge, message);
  } catch (cause) {
    const loss = controller.signal.aborted ? 'TIMEOUT' : 'NETWORK';
    // Node has a `navigator` from version 21 on, and never an `onLine`.
    const error =
      cause instanceof RequestError ? cause : new RequestError(navigator.onLine === false ? 'OFFLINE' : loss);
    if (!delay || !/NETWORK|UNAVAILABLE/.test(error.code)) throw error;
    await new Promise((resolve) => setTimeout(resolve, delay));
    return exchange(url, init, laterDelays);
  } finally {
    clearTimeout(timer);
  }
}
