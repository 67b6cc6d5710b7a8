import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { submitFeedback } from '../support/public-page.js';
import { url } from '../support/platform.js';

const versioned = `${url}/widgets/v0.1.0`;
const integrity = async () =>
  (await (await fetch(`${versioned}/integrity.json`)).json()) as Record<string, string>;

describe('the widget files', () => {
  it('control 28: are exactly what their published hashes say, file by file', async () => {
    const files = Object.entries(await integrity());
    expect(files.length).toBeGreaterThan(5);
    for (const [file, hash] of files) {
      const bytes = Buffer.from(await (await fetch(`${versioned}/${file}`)).arrayBuffer());
      expect(`${file} sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(`${file} ${hash}`);
    }
  });

  it('can be loaded by any website and kept for good under their version', async () => {
    const response = await fetch(`${versioned}/wesaid.js`, {
      headers: { origin: 'https://www.example.org' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
    const floating = await fetch(`${url}/widgets/v1/wesaid.js`);
    expect(floating.headers.get('cache-control')).not.toMatch(/immutable/);
  });
});

describe('very long input', () => {
  it('control 26: is refused for its length, with a sentence beside the field or by its size', async () => {
    const comment = `${'a'.repeat(30_000)}@${'1 '.repeat(15_000)}!`;
    const long = await submitFeedback({ rating: 'GOOD', comment, mayPublish: false });
    expect(long.data?.submitFeedback.problems).toMatchObject([{ path: 'comment', code: 'COMMENT_TOO_LONG' }]);
    const tooLong = await submitFeedback({ rating: 'GOOD', comment: 'a'.repeat(100_000), mayPublish: false });
    expect(tooLong.status).toBe(413);
  });
});
