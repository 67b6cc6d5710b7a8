import { exchange, hashOf, type TrustedDocument } from './graphql-client.js';

/**
 * Asks the API in the name of the person who is signed in on this page, which must be one of the API's own pages: the
 * cookie goes to no other origin, and the header shows that no other site sent the request. A mutation must hold an
 * idempotency key: after a lost connection the very same request is sent again.
 *
 * @throws RequestError `UNAUTHENTICATED` when nobody is signed in any more.
 */
export function askAsMember<Result, Variables>(
  api: string,
  document: TrustedDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return exchange(`${api}/graphql`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-wesaid-csrf': '1' },
    body: JSON.stringify({ documentId: hashOf(document), variables }),
  });
}
