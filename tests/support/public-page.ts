import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { url, type Answer } from './platform.js';

const documents = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../widgets/src/generated/persisted-documents.json', import.meta.url)),
    'utf8',
  ),
) as Record<string, string>;

/** The identifier of a trusted document by the name of its operation. */
export function documentId(operation: string): string {
  const found = Object.entries(documents).find(([, text]) => new RegExp(`\\b${operation}\\b`).test(text));
  if (!found) throw new Error(`No widget has the operation ${operation}.`);
  return found[0].startsWith('sha256:') ? found[0] : `sha256:${found[0]}`;
}

/** The embed key of the demonstration trust. */
export const demonstrationKey = 'ek_live_demonstration_RT5';

/** Sends feedback as a widget on the demonstration site does. */
export async function submitFeedback(
  input: {
    rating: string;
    comment?: string | null;
    mayPublish: boolean;
    idempotencyKey?: string;
    service?: string;
    website?: string;
  },
  page: { embedKey?: string; origin?: string } = {},
): Promise<
  Answer<{
    submitFeedback: { __typename: string; code?: string; problems?: { path: string; code: string }[] };
  }>
> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: page.origin ?? url,
      'x-wesaid-embed-key': page.embedKey ?? demonstrationKey,
    },
    body: JSON.stringify({
      documentId: documentId('SubmitFeedback'),
      variables: { input: { idempotencyKey: randomUUID(), ...input } },
    }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
