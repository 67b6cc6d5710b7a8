import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { apiPolicy } from '../http/content-policies.js';
import { assetPath } from '../paths.js';

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

const require = createRequire(import.meta.url);

const inPackage = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

/** Every file that our pages load, by its address. */
const files: Readonly<Record<string, string>> = {
  '/assets/pages.css': assetPath('pages.css'),
  '/assets/demonstration.css': assetPath('demonstration.css'),
  '/assets/icon.svg': assetPath('icon.svg'),
  '/assets/receipt.js': assetPath('receipt.js'),
  '/assets/explorer.js': assetPath('explorer.js'),
  '/assets/explorer-nonce.js': assetPath('explorer-nonce.js'),
  '/graphiql/react.production.min.js': inPackage('react', 'umd/react.production.min.js'),
  '/graphiql/react-dom.production.min.js': inPackage('react-dom', 'umd/react-dom.production.min.js'),
  '/graphiql/graphiql.min.js': inPackage('graphiql', 'graphiql.min.js'),
  '/graphiql/graphiql.min.css': inPackage('graphiql', 'graphiql.min.css'),
};

/** Serves the styles, scripts and pictures of our own pages. */
export function registerAssets(app: FastifyInstance): void {
  for (const [address, file] of Object.entries(files)) {
    const type = types[address.slice(address.lastIndexOf('.') + 1) as keyof typeof types];
    app.get(address, { helmet: { contentSecurityPolicy: apiPolicy } }, async (request, reply) => {
      const content = await readFile(file);
      const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
      reply.type(type).header('etag', etag).header('cache-control', 'public, max-age=300');
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(content);
    });
  }
}
