import { tidyText } from '@wesaid/shared/types';
import type { Meeting } from '../meeting/meeting.entity.js';
import { Paper } from './paper.entity.js';
import type { UploadedFile } from './uploaded-file.entity.js';

/** What is known of a file that is kept. */
export type KeptFile = Pick<UploadedFile, 'fileKey' | 'fileName' | 'contentType' | 'bytes' | 'scan'>;

/** What a new paper is made of. */
export interface NewPaper {
  readonly title: string;
  readonly file: KeptFile;
  readonly agendaItemId: string | null;
  readonly synthetic?: boolean;
}

/** A paper whose file is kept already, not stored yet. */
export function newPaper(
  meeting: Pick<Meeting, 'id' | 'trustCode'>,
  { title, file, agendaItemId, synthetic = false }: NewPaper,
): Paper {
  const { fileKey, fileName, contentType, bytes, scan } = file;
  return Object.assign(new Paper(), {
    trustCode: meeting.trustCode,
    meetingId: meeting.id,
    agendaItemId,
    title: tidyText(title),
    ...{ fileKey, fileName, contentType, bytes, scan },
    synthetic,
  });
}
