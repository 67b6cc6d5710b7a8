import { createServer } from 'node:http';

/** A subgraph that always answers the same bytes, in a process of its own, so that only the caller is measured. */
const bytes = Buffer.from(
  JSON.stringify({
    data: {
      trust: {
        __typename: 'Trust',
        odsCode: 'RT5',
        actions: Array.from({ length: 20 }, (_, id) => ({
          id: `${id}`,
          said: 'x'.repeat(70),
          did: 'y'.repeat(70),
        })),
      },
    },
  }),
);
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
      .end(bytes);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.on('disconnect', () => process.exit(0));
