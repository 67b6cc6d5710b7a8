import type { FastifyInstance } from 'fastify';
import { PackedFiles } from '../files/packed-files.js';
import { sendFile } from '../files/send-file.js';
import { apiPolicy } from '../http/content-policies.js';
import { assetPath } from '../paths.js';

/** Serves the drawings with which stories are told, to our pages and to widgets on the pages of trusts. */
export function registerStoryPictures(app: FastifyInstance): void {
  const packed = new PackedFiles();
  const helmet = {
    contentSecurityPolicy: apiPolicy,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  } as const;
  app.get<{ Params: { file: string } }>('/story-pictures/:file', { helmet }, async (request, reply) => {
    const { file: name } = request.params;
    const file = /^[a-z]+(?:-[1-5])?\.svg$/.test(name)
      ? await packed.find(assetPath(`story-pictures/${name}`))
      : null;
    // Widgets fetch them, because a careful page allows no pictures of other sites.
    reply.header('access-control-allow-origin', '*');
    return file ? sendFile(request, reply, file, 'public, max-age=86400') : reply.callNotFound();
  });
}
