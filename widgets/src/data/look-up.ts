import { hashOf, type Endpoint, type TrustedDocument } from './graphql-client.js';
import { RequestError } from './request-error.js';

/** What was found under something that a person typed. */
export interface Found<Result> {
  /** What the API knows. */
  data: Result;
  /** Whether a part of the API did not answer, so that something may be missing. */
  partly: boolean;
}

const timeoutMillis = 15_000;

/**
 * Looks up what a person typed, such as a receipt code. Goes by POST, so that nothing of it stands in an address and no
 * cache keeps the answer. What is there is given although a part is away. Every try counts against the person, so none is
 * made by itself.
 *
 * @throws RequestError when nothing was answered
 */
export async function lookUp<Result, Variables>(
  { api, embedKey }: Endpoint,
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
): Promise<Found<Result>> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    signal: AbortSignal.timeout(timeoutMillis),
    headers: { 'content-type': 'application/json', 'x-wesaid-embed-key': embedKey },
    body: JSON.stringify({ documentId: hashOf(document), variables }),
  }).catch(() => {
    throw new RequestError(navigator.onLine === false ? 'OFFLINE' : 'NETWORK');
  });
  const { data, errors } = (await response.json()) as {
    data?: Result;
    errors?: { extensions: { code: string } }[];
  };
  if (data) return { data, partly: Boolean(errors) };
  throw new RequestError(errors?.[0]?.extensions.code ?? 'NETWORK');
}
