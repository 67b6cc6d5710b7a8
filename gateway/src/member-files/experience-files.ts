import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SubgraphClient, type SubgraphAddress } from '@wesaid/shared/delivery';
import { DomainError, errorCodes, UnavailableError, type ErrorCode } from '@wesaid/shared/errors';
import type { Member } from '../identity/memberships.js';

/** A long list takes longer to look through than anybody waits for a page. */
const timeoutMillis = 25_000;

/** Files that members send for experience to read. Who may do what is decided there, for the viewer alone. */
export class ExperienceFiles {
  readonly #client: SubgraphClient;

  constructor(address: SubgraphAddress) {
    this.#client = new SubgraphClient(address, timeoutMillis);
  }

  /**
   * Hands a file over.
   * @param path the route of experience that reads it
   * @param headers what goes along
   * @returns what experience answers
   * @throws DomainError with the code and words of experience: FORBIDDEN, BAD_USER_INPUT
   * @throws UnavailableError when experience does not answer
   */
  async send<Answer>(
    member: Member,
    path: `/${string}`,
    content: Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const { status, body } = await this.#client.fetch(member, path, content, {
      ...headers,
      'content-type': 'application/octet-stream',
    });
    const answer = JSON.parse(await readAll(body)) as Answer & Refusal;
    if (status < 300) return answer;
    const [error] = answer.errors ?? [];
    if (!error || status === 401 || status >= 500) throw new UnavailableError();
    const { code } = error.extensions;
    throw new DomainError(
      Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'BAD_USER_INPUT',
      error.message,
    );
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function readAll(body: Readable): Promise<string> {
  try {
    return await text(body);
  } catch (failure) {
    throw new UnavailableError(failure);
  }
}
