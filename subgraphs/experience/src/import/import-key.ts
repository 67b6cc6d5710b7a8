import { createHmac } from 'node:crypto';

/**
 * What is kept of an identifier in a trust's own export: the same identifier gives the same key, and nobody without
 * the secret can tell whose it was.
 * @param purpose keeps keys of different uses apart
 */
export const importKey = (secret: string, purpose: 'row' | 'respondent', ...identifier: string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([`import ${purpose}`, ...identifier]))
    .digest('hex');
