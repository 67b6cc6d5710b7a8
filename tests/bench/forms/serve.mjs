import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { formPages, widgetFolder } from './pages.mjs';

// Serves every page of the comparison on a port of its own, as a process of its own: packed with brotli beforehand, so
// that the measured browser has the processor to itself. Says `[{ name, sendButton, url }]` to the process that made it.

const types = { '.js': 'text/javascript', '.css': 'text/css', '': 'text/html' };
const pack = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });

/** What the API says of the embed key: whom the feedback is for. */
const about = pack(
  JSON.stringify({
    data: {
      embed: { testMode: false, trust: { name: 'Anytown NHS Trust', signposts: [] } },
    },
  }),
);

const names = await readdir(widgetFolder, { recursive: true });
const widgetFiles = Object.fromEntries(
  await Promise.all(
    names
      .filter((name) => name.endsWith('.js'))
      .map(async (name) => [`/widgets/${name}`, pack(await readFile(widgetFolder + name))]),
  ),
);

async function listen({ name, files, sendButton }) {
  const packed = {
    ...widgetFiles,
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [path, pack(content)])),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const body = path === '/graphql' ? about : packed[path];
    if (!body) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'content-type': path === '/graphql' ? 'application/json' : `${types[extname(path)]}; charset=utf-8`,
        'content-encoding': 'br',
        'content-length': body.length,
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { name, sendButton, url: `http://127.0.0.1:${server.address().port}/` };
}

process.send?.(await Promise.all((await formPages()).map(listen)));
process.on('disconnect', () => process.exit(0));
