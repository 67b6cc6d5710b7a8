import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { projectPath } from '../paths.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const script = `export const words = ${JSON.stringify('we said, we did '.repeat(100))};`;
let folder: string;
let gateway: TestGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-widgets-'));
  // Without the words of its pages no gateway starts.
  await cp(projectPath('widgets/dist/words'), join(folder, 'words'), { recursive: true });
  await mkdir(join(folder, 'chunks'));
  await writeFile(join(folder, 'wesaid.js'), script);
  await writeFile(join(folder, 'chunks', 'part-A1.js'), script);
  await writeFile(join(folder, 'integrity.json'), '{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  gateway = await startTestGateway({ widgetFolder: folder });
});
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { statusCode, headers: answered, body } = await request(`${gateway.url}${path}`, { headers });
  return { status: statusCode, headers: answered, content: Buffer.from(await body.arrayBuffer()) };
};

describe('a widget file', () => {
  it.each([
    ['/widgets/v1/wesaid.js', 'public, max-age=3600, stale-while-revalidate=86400'],
    ['/widgets/v0.1.0/wesaid.js', 'public, max-age=31536000, immutable'],
    ['/widgets/v1/chunks/part-A1.js', 'public, max-age=3600, stale-while-revalidate=86400'],
  ])('%s is for pages of every origin and may be kept: %s', async (path, caching) => {
    const { status, headers, content } = await get(path, { origin: 'https://trust.example' });
    expect(status).toBe(200);
    expect(content.toString()).toBe(script);
    expect(headers).toMatchObject({
      'cache-control': caching,
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is packed as the browser likes it best', async () => {
    const path = '/widgets/v1/wesaid.js';
    const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.content).toString()).toBe(script);
    const gzip = await get(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.content).toString()).toBe(script);
    expect(gzip.headers['etag']).not.toBe(brotli.headers['etag']);
    expect(
      (await get(path, { 'accept-encoding': 'br', 'if-none-match': String(brotli.headers['etag']) })).status,
    ).toBe(304);
  });

  it('is read anew when it was built anew', async () => {
    const file = join(folder, 'wesaid-new.js');
    await writeFile(file, 'old');
    expect((await get('/widgets/v1/wesaid-new.js')).content.toString()).toBe('old');
    await writeFile(file, 'new');
    await utimes(file, new Date(), new Date(Date.now() + 5_000));
    expect((await get('/widgets/v1/wesaid-new.js')).content.toString()).toBe('new');
  });

  it.each([
    'secret.txt',
    '../package.json',
    '..%2fpackage.json',
    'chunks/../../x.js',
    'chunks%2f..%2f..%2fx.js',
    '.hidden.js',
    'chunks',
    '',
    'nothing.js',
    '%00.js',
  ])('is nothing but a file of the folder: %j is not there', async (path) => {
    expect((await get(`/widgets/v1/${path}`)).status).toBe(404);
  });
});
