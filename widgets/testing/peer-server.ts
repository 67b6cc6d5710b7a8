import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema } from 'graphql';
import type { TestProject } from 'vitest/node';
import { GatewayPeer } from './gateway-peer.js';
import { MemberPeer } from './member-peer.js';

const schemaPath =
  process.env.WESAID_API_SCHEMA ?? new URL('../../schema/api.graphql', import.meta.url).pathname;
const documentsPath = new URL('../src/generated/persisted-documents.json', import.meta.url);

/**
 * Starts the gateway peer on a free port before the browser tests, and stops it after them. Besides `/graphql` it has
 * addresses for tests: `POST /trusts` opens a trust and gives its embed key, `GET /submissions` what was sent, and
 * `POST /members` signs a person in and gives the path under which the API answers them.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const schema = buildSchema(await readFile(schemaPath, 'utf8'));
  const documents = JSON.parse(await readFile(documentsPath, 'utf8'));
  const peer = new GatewayPeer(schema, documents);
  const members = new MemberPeer(schema, documents);
  const server = createServer((request, response) => void serve(peer, members, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  project.provide('gatewayUrl', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
}

async function serve(
  peer: GatewayPeer,
  members: MemberPeer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader(
    'access-control-allow-headers',
    'content-type, x-wesaid-csrf, x-wesaid-embed-key, x-wesaid-challenge',
  );
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', 'http://peer');
  const body = await text(request);
  if (url.pathname === '/trusts') return void response.end(JSON.stringify(peer.open(JSON.parse(body))));
  if (url.pathname === '/members') return void response.end(members.open(JSON.parse(body)));
  if (url.pathname === '/submissions') {
    return void response.end(JSON.stringify(peer.submissions(url.searchParams.get('embedKey') ?? '')));
  }
  if (url.pathname.startsWith('/files/')) {
    return void response.setHeader('content-disposition', 'attachment').end('A paper.');
  }
  const asked = url.pathname.startsWith('/members/') ? members : peer;
  const answer = await asked.answer({
    method,
    url: url.href,
    headers: headers as Record<string, string>,
    body,
  });
  if (answer === 'hang') return;
  if (answer === 'drop') return breakOff(response);
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
}

/** Ends in the middle of an answer. A browser repeats by itself what was lost before the first byte; this it reports. */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
  response.write('{', () => response.destroy());
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the gateway peer. */
    gatewayUrl: string;
  }
}
