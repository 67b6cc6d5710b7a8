import { buildSchema } from 'graphql';
import apiSchema from '../../schema/api.graphql?raw';
import documents from '../src/generated/persisted-documents.json';
import { GatewayPeer } from './gateway-peer.js';
import { MemberPeer } from './member-peer.js';

/** Where widgets of stories send their requests; no such place exists outside of the page. */
export const peerOrigin = 'https://gateway.invalid';

const schema = buildSchema(apiSchema);

/** The gateway of all stories on the page. */
export const peer = new GatewayPeer(schema, documents);

/** The same for people who are signed in. */
export const members = new MemberPeer(schema, documents);

const fetchFromNetwork = globalThis.fetch.bind(globalThis);

/** Answers requests to {@link peerOrigin} from inside the page; everything else goes to the network as ever. */
export function answerInPage(): void {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== peerOrigin) return fetchFromNetwork(input, init);
    const { method, url } = request;
    const headers = Object.fromEntries(request.headers);
    const asked = new URL(url).pathname.startsWith('/members/') ? members : peer;
    const answer = await asked.answer({ method, url, headers, body: await request.text() });
    if (answer === 'hang') return new Promise(() => undefined);
    if (answer === 'drop') throw new TypeError('The connection was lost.');
    return new Response(answer.body, { status: answer.status });
  };
}
