import { join } from 'node:path';
import { inject } from 'vitest';
import {
  localIssuer,
  readOrMakeIdentityKeys,
  signAccessToken,
} from '../../scripts/src/platform/identity-keys.js';

/** Address of the gateway under test. */
export const url = inject('platformUrl');

/** An answer of the API. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** An access token of the local provider for `<role>@<code>`. */
export async function token(as: string): Promise<string> {
  const keys = await readOrMakeIdentityKeys(join(inject('platformData'), 'identity-keys.json'));
  return signAccessToken(keys, { issuer: localIssuer(url), subject: as });
}

/** Sends GraphQL text to the gateway, as somebody with a token or as nobody. */
export async function graphql<Data = Record<string, unknown>>(
  bearer: string | null,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer<Data>, 'status'>;
  return { status: response.status, ...body };
}

/** Sends GraphQL text as somebody with a role: `experience-team@RT5`. */
export const as = async <Data = Record<string, unknown>>(
  person: string,
  query: string,
  variables: object = {},
): Promise<Answer<Data>> => graphql<Data>(await token(person), query, variables);
