import type { EntityManager } from '@mikro-orm/postgresql';
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

/** Stores a paper whose file is kept already. */
export async function storePaper(
  em: EntityManager,
  meeting: Pick<Meeting, 'id' | 'trustCode'>,
  { title, file, agendaItemId, synthetic = false }: NewPaper,
): Promise<Pick<Paper, 'id'>> {
  const { fileKey, fileName, contentType, bytes, scan } = file;
  const paper = Object.assign(new Paper(), {
    trustCode: meeting.trustCode,
    meetingId: meeting.id,
    agendaItemId,
    title: tidyText(title),
    ...{ fileKey, fileName, contentType, bytes, scan },
    synthetic,
  });
  await em.persist(paper).flush();
  return { id: paper.id };
}
