import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { SubgraphClient } from '@wesaid/shared/delivery';
import {
  DomainError,
  errorCodes,
  NotFoundError,
  UnavailableError,
  type ErrorCode,
} from '@wesaid/shared/errors';
import type { Member } from '../identity/memberships.js';

/** A file as the subgraph that keeps it gives it. */
export interface OpenedFile {
  /** What a browser needs to save it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Readable;
}

/** A file as somebody sends it. */
export interface SentFile {
  readonly content: Buffer;
  /** What it is called where it comes from. */
  readonly name: string;
}

/** The only headers of an answer that are passed on. */
const passedOn = ['content-type', 'content-length', 'content-disposition'];

/** Files that members take and give, kept by safety. Who may do what is decided there, for the viewer alone. */
export class MemberFiles {
  constructor(private readonly safety: SubgraphClient) {}

  /**
   * Opens what a link leads to.
   * @param token the last part of the link
   * @throws NotFoundError when it leads to nothing for this member
   * @throws UnavailableError when safety does not answer
   */
  async open(member: Member, token: string): Promise<OpenedFile> {
    const json = { 'content-type': 'application/json' };
    const answer = await this.safety.fetch(member, '/files', JSON.stringify({ token }), json);
    if (answer.status !== 200) {
      // Read to its end, so that the connection can be used again.
      await readAll(answer.body);
      throw answer.status === 404 ? new NotFoundError('file') : new UnavailableError();
    }
    const headers = passedOn.flatMap((name) => {
      const value = answer.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return { headers: Object.fromEntries(headers), content: answer.body };
  }

  /**
   * Hands a file over.
   * @returns the identifier by which `addPaper` finds it
   * @throws DomainError with the code that safety gave: FORBIDDEN, BAD_USER_INPUT, QUOTA_EXCEEDED
   * @throws UnavailableError when safety does not answer
   */
  async take(member: Member, { content, name }: SentFile): Promise<string> {
    const headers = {
      'content-type': 'application/octet-stream',
      'x-wesaid-file-name': encodeURIComponent(name.toWellFormed()),
    };
    const { status, body } = await this.safety.fetch(member, '/uploads', content, headers);
    const answer = JSON.parse(await readAll(body)) as {
      upload?: string;
      errors?: { message: string; extensions: { code: string } }[];
    };
    if (status === 201 && answer.upload) return answer.upload;
    const [error] = answer.errors ?? [];
    if (!error || status === 401 || status >= 500) throw new UnavailableError();
    throw new DomainError(codeOf(error.extensions.code), error.message);
  }
}

async function readAll(body: Readable): Promise<string> {
  try {
    return await text(body);
  } catch (failure) {
    throw new UnavailableError(failure);
  }
}

const codeOf = (code: string): ErrorCode =>
  Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'BAD_USER_INPUT';
