import { DomainError } from '@wesaid/shared/errors';
import type { RawRoute } from '@wesaid/shared/server';
import { ImportKind } from './import-file.enums.js';
import { ImportFileService } from './import-file.service.js';

function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return '';
  }
}

/** Takes a file of one kind: the file itself, and the trust in a header. */
const takesFiles = (path: `/${string}`, kind: ImportKind): RawRoute => ({
  path,
  bodyLimit: 10_485_760,
  async answer({ context, body, headers }) {
    const trust = headers['x-wesaid-trust'] ?? '';
    if (!/^[A-Z0-9]{1,20}$/.test(trust))
      throw new DomainError('BAD_USER_INPUT', 'Name the trust in x-wesaid-trust.');
    const name = nameIn(headers['x-wesaid-file-name']);
    const file = await context.get(ImportFileService).take(trust, kind, body, name);
    return {
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ file }),
    };
  },
});

/** The routes by which files come. */
export const importFileRoutes: readonly RawRoute[] = [
  takesFiles('/feedback-files', ImportKind.FEEDBACK),
  takesFiles('/survey-result-files', ImportKind.SURVEY_RESULTS),
  takesFiles('/insight-files', ImportKind.INSIGHTS),
];
