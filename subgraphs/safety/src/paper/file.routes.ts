import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import type { RawRoute } from '@wesaid/shared/server';
import { PaperService } from './paper.service.js';
import { maxFileBytes, UploadService } from './upload.service.js';

/** Opens a paper: `{ "token": … }` of its link, in the name of who uses the link. */
const openPaper: RawRoute = {
  path: '/files',
  bodyLimit: 4_096,
  async answer({ context, body }) {
    const { paper, content } = await context.get(PaperService).open(tokenIn(body));
    return {
      status: 200,
      headers: {
        'content-type': paper.contentType,
        'content-length': String(paper.bytes),
        'content-disposition': attachment(paper.fileName),
      },
      body: content,
    };
  },
};

/** Takes a file that is to become a paper: the file itself, its name URI-encoded in a header. */
const uploadPaper: RawRoute = {
  path: '/uploads',
  bodyLimit: maxFileBytes,
  async answer({ context, body, headers }) {
    const taken = await context.get(UploadService).take(body, nameIn(headers['x-wesaid-file-name']));
    return { status: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(taken) };
  },
};

/** The routes by which files come and go. */
export const fileRoutes: readonly RawRoute[] = [openPaper, uploadPaper];

function tokenIn(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'token' in parsed &&
      typeof parsed.token === 'string'
    )
      return parsed.token;
  } catch {
    // Falls through: what cannot be read leads to no paper.
  }
  throw new NotFoundError('paper');
}

function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    throw new DomainError('BAD_USER_INPUT', 'Send the name of the file URI-encoded, in x-wesaid-file-name.');
  }
}

/** Tells the browser to save the file under its name, and never to show it in our origin. */
const attachment = (fileName: string): string => {
  const plain = fileName.replace(/[^\x20-\x7e]|[%"\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
