import type { Job } from '@wesaid/shared/jobs';
import type { JobParts } from '@wesaid/shared/schema';
import { settingsOf } from '../settings.js';
import { UploadedFile } from './uploaded-file.entity.js';

const dayMillis = 86_400_000;

/** How long a file waits to become a paper. */
export const waitsUntil = (now: Date): Date => new Date(now.getTime() - dayMillis);

/** Erases files that were uploaded and did not become papers within a day. */
export const eraseUploadsJob = ({ context }: JobParts): Job<object> => ({
  name: 'erase-uploads',
  cron: '17 * * * *',
  async run() {
    const request = context();
    const { files } = settingsOf(request);
    const old = await request.work((em) =>
      em.find(UploadedFile, { createdAt: { $lt: waitsUntil(new Date()) } }, { limit: 500 }),
    );
    for (const { id, fileKey } of old) {
      const erased = await request.work((em) => em.nativeDelete(UploadedFile, { id }));
      // It may have become a paper a moment ago: then the row was not there any more, and the file is the paper's.
      if (erased === 1) await files.remove(fileKey);
    }
  },
});
