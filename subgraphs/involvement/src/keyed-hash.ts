import { createHmac } from 'node:crypto';

/**
 * What is kept of a request with personal data in it, to know a repeat from another request: of no use to anybody who
 * reads the database and guesses what was in it.
 */
export const keyedHash = (secret: string, body: object): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['request', body]))
    .digest('hex');
