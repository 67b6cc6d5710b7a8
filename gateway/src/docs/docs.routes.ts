import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PackedFiles, type PackedFile } from '../files/packed-files.js';
import { sendFile } from '../files/send-file.js';
import { docsPolicy } from '../http/content-policies.js';

/** A file of the folder, or of a folder in it; nothing that leads out of it. */
const plainPath = /^(?:[\w-]+\/)*[\w-][\w.-]*$/;

/** The hashes by which a page's policy lets its own inline scripts run, and no others. */
function inlineScripts({ type, content }: PackedFile): string[] {
  if (!type.startsWith('text/html')) return [];
  const scripts = content.identity
    .toString('utf8')
    .matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g);
  return [...scripts].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** The documentation of the widgets, with every state of each to try: the built Storybook, under `/docs/`. */
export function registerDocs(app: FastifyInstance, folder: string): void {
  const files = new PackedFiles();
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/', 308));

  app.get<{ Params: { '*': string } }>(
    '/docs/*',
    { helmet: { xFrameOptions: { action: 'sameorigin' } } },
    async (request, reply) => {
      const path = request.params['*'] || 'index.html';
      const file = plainPath.test(path) ? await files.find(join(folder, path)) : null;
      if (!file) return reply.callNotFound();
      reply.header('content-security-policy', docsPolicy(inlineScripts(file)));
      return sendFile(request, reply, file, 'public, max-age=300');
    },
  );
}
