import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { PackedFiles } from '../files/packed-files.js';
import { sendFile } from '../files/send-file.js';
import { apiPolicy } from '../http/content-policies.js';
import { assetPath } from '../paths.js';

const require = createRequire(import.meta.url);

const inPackage = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

/** Every file that our pages load, by its address. */
const files: Readonly<Record<string, string>> = {
  '/assets/pages.css': assetPath('pages.css'),
  '/assets/demonstration.css': assetPath('demonstration.css'),
  '/assets/workspace.css': assetPath('workspace.css'),
  '/assets/feedback-keys.js': assetPath('feedback-keys.js'),
  '/assets/icon.svg': assetPath('icon.svg'),
  '/assets/poster.css': assetPath('poster.css'),
  '/assets/poster-a4.css': assetPath('poster-a4.css'),
  '/assets/poster-a3.css': assetPath('poster-a3.css'),
  '/assets/framed.css': assetPath('framed.css'),
  '/assets/framed.js': assetPath('framed.js'),
  '/assets/receipt.js': assetPath('receipt.js'),
  '/assets/explorer.js': assetPath('explorer.js'),
  '/graphiql/react.production.min.js': inPackage('react', 'umd/react.production.min.js'),
  '/graphiql/react-dom.production.min.js': inPackage('react-dom', 'umd/react-dom.production.min.js'),
  '/graphiql/graphiql.min.js': inPackage('graphiql', 'graphiql.min.js'),
  '/graphiql/graphiql.min.css': inPackage('graphiql', 'graphiql.min.css'),
};

/** Serves the styles, scripts and pictures of our own pages. */
export function registerAssets(app: FastifyInstance): void {
  const packed = new PackedFiles();
  const helmet = { contentSecurityPolicy: apiPolicy };
  for (const [address, path] of Object.entries(files)) {
    app.get(address, { helmet }, async (request, reply) => {
      const file = await packed.find(path);
      return file ? sendFile(request, reply, file, 'public, max-age=300') : reply.callNotFound();
    });
  }
}
