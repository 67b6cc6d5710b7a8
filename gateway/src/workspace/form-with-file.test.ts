import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFormWithFile } from './form-with-file.js';

const megabyte = 1_048_576;
const boundary = 'a-boundary-of-a-test';

let server: FastifyInstance;
let address: string;
beforeEach(async () => {
  server = fastify();
  await server.register(multipart, { throwFileSizeLimit: false });
  server.post('/', async (request) => {
    const { typed, file, tooLarge } = await readFormWithFile(request);
    return { typed, bytes: file?.content.length ?? null, tooLarge };
  });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => server.close());

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held on to; what only waits to be collected is not counted. */
const held = (): number => {
  collect();
  return process.memoryUsage().arrayBuffers;
};

/** Sends a file of so many megabytes as a browser does; gives the answer and the most megabytes that were held meanwhile. */
async function send(megabytes: number): Promise<{ answer: unknown; peak: number }> {
  const [chunk, encoder] = [new Uint8Array(megabyte).fill(65), new TextEncoder()];
  const part = (name: string) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`;
  const before = held();
  let [sent, peak] = [0, 0];
  const body = new ReadableStream<Uint8Array>(
    {
      start: (stream) =>
        stream.enqueue(
          encoder.encode(`${part('kind')}\r\n\r\nFEEDBACK\r\n${part('file')}; filename="a.csv"\r\n\r\n`),
        ),
      pull(stream) {
        if (sent % 10 === 0) peak = Math.max(peak, held() - before);
        if (sent < megabytes) stream.enqueue(chunk);
        else {
          stream.enqueue(encoder.encode(`\r\n--${boundary}--\r\n`));
          stream.close();
        }
        sent += 1;
      },
    },
    { highWaterMark: 1 },
  );
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const response = await fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  return { answer: await response.json(), peak: peak / megabyte };
}

describe('a form with a file', () => {
  it('hands a file on that is as large as files may be', async () => {
    expect((await send(10)).answer).toMatchObject({ bytes: 10 * megabyte, tooLarge: false });
  });

  it('says that a file of more than 100 MB is too large, without taking it into memory', async () => {
    const { answer, peak } = await send(120);
    expect(answer).toEqual({ typed: { kind: ['FEEDBACK'] }, bytes: null, tooLarge: true });
    expect(peak).toBeLessThan(60);
  });
});
