import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PackedFiles } from '../files/packed-files.js';
import { sendFile } from '../files/send-file.js';
import { apiPolicy } from '../http/content-policies.js';

/** The version whose files never change. */
const version = '0.1.0';

const hour = 3_600;

/** How long browsers keep files: for good where the address names the version, for an hour where it floats. */
const addresses: Readonly<Record<string, string>> = {
  '/widgets/v1/*': `public, max-age=${hour}, stale-while-revalidate=${24 * hour}`,
  [`/widgets/v${version}/*`]: `public, max-age=${365 * 24 * hour}, immutable`,
};

/** A file of the folder, or of a folder in it; nothing that leads out of it. */
const plainPath = /^(?:[\w-]+\/)?[\w-][\w.-]*\.(?:js|json|map)$/;

/** Serves the widget files to pages of every origin; nothing in them is secret, and nothing is set in the browser. */
export function registerWidgetRoutes(app: FastifyInstance, folder: string): void {
  const files = new PackedFiles();
  const helmet = {
    contentSecurityPolicy: apiPolicy,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  } as const;
  for (const [address, caching] of Object.entries(addresses)) {
    app.get<{ Params: { '*': string } }>(address, { helmet }, async (request, reply) => {
      const path = request.params['*'];
      const file = plainPath.test(path) ? await files.find(join(folder, path)) : null;
      if (!file) return reply.callNotFound();
      return sendFile(request, reply.header('access-control-allow-origin', '*'), file, caching);
    });
  }
}
