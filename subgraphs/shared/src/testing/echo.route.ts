import { Readable } from 'node:stream';
import { NotFoundError } from '../errors/index.js';
import type { RawRoute } from '../server/index.js';

/** Gives back what it was sent, for the tests of raw routes. */
export const echoRoute: RawRoute = {
  path: '/echo',
  bodyLimit: 1_024,
  async answer({ context, body, headers }) {
    if (body.toString() === 'gone') throw new NotFoundError('thing');
    if (body.toString() === 'secret') throw new Error('a password that nobody may read');
    return {
      status: 201,
      headers: { 'x-viewer': context.viewer.kind, 'x-name': headers['x-name'] ?? '' },
      body: Readable.from([body]),
    };
  },
};
