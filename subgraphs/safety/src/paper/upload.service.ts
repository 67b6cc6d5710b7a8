import { randomUUID } from 'node:crypto';
import { DomainError } from '@wesaid/shared/errors';
import { organisationsOf, permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { settingsOf } from '../settings.js';
import { kindOf, safeFileName } from './file-kind.js';
import { PaperScan } from './paper.enums.js';
import { UploadedFile } from './uploaded-file.entity.js';

/** Most bytes of a file. */
export const maxFileBytes = 10_485_760;

/** Most files of one person that wait to become papers. */
const maxWaiting = 50;

/** Takes files that are to become papers. */
export class UploadService extends Service {
  /**
   * Keeps a file for its uploader, until it becomes a paper or for a day.
   * @returns the identifier by which `addPaper` finds it
   * @throws UnauthenticatedError, ForbiddenError for who prepares no committee's work
   * @throws DomainError BAD_USER_INPUT for what cannot be a paper, QUOTA_EXCEEDED when too many files wait
   */
  async take(content: Uint8Array, name: string): Promise<{ readonly upload: string }> {
    const { viewer } = this.request;
    permit(viewer, organisationsOf(viewer, 'safety-specialist').length > 0, 'add papers');
    if (content.length === 0) throw new DomainError('BAD_USER_INPUT', 'The file is empty.');
    const kind = await kindOf(content, name);
    if (!kind) {
      throw new DomainError(
        'BAD_USER_INPUT',
        'A paper is a PDF, Word, Excel or PowerPoint file, a PNG or JPEG picture, plain text or CSV. This is something else.',
      );
    }
    const waiting = await this.request.work((em) => em.count(UploadedFile));
    if (waiting >= maxWaiting) throw new DomainError('QUOTA_EXCEEDED');
    const file = Object.assign(new UploadedFile(), {
      uploader: viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : '',
      fileName: safeFileName(name, kind),
      contentType: kind.contentType,
      bytes: content.length,
      scan: PaperScan.UNSCANNED,
      fileKey: randomUUID(),
    });
    // A row without its file would be a promise that cannot be kept; a file without its row is only rubbish.
    await settingsOf(this.request).files.put(file.fileKey, content);
    await this.request.work((em) => em.persist(file).flush());
    return { upload: file.id };
  }
}
