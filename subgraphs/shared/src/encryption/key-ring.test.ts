import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KeyRing } from './key-ring.js';

const key = () => randomBytes(32).toString('base64url');
const [first, second] = [`2026:${key()}`, `2027:${key()}`];
const ring = KeyRing.parse(first);
const place = 'case_person|019ac1d2|email';

describe('a sealed text', () => {
  it('opens to what it was, whatever is in it', () => {
    for (const plain of ['', 'ann@example.org', 'Zażółć 🌷\n'.repeat(500)]) {
      expect(ring.open(ring.seal(plain, place), place)).toBe(plain);
    }
  });

  it('shows nothing of the text and is another each time', () => {
    const sealed = [1, 2, 3].map(() => ring.seal('ann@example.org', place));
    expect(new Set(sealed).size).toBe(3);
    for (const one of sealed) {
      expect(one).toMatch(/^v1\.2026\.[\w-]+$/);
      expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString()).not.toContain('ann');
    }
  });

  it('does not open in another place, after a change of any letter, or cut short', () => {
    const sealed = ring.seal('ann@example.org', place);
    expect(() => ring.open(sealed, 'case_person|019ac1d3|email')).toThrow();
    expect(() => ring.open('', place)).toThrow();
    const start = 'v1.2026.'.length;
    for (let at = start; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(() => ring.open(sealed.slice(0, at) + other + sealed.slice(at + 1), place)).toThrow();
      expect(() => ring.open(sealed.slice(0, at), place)).toThrow();
    }
  });

  it('does not open under another key of the same name', () => {
    const stranger = KeyRing.parse(`2026:${key()}`);
    expect(() => stranger.open(ring.seal('words', place), place)).toThrow();
  });
});

describe('a ring with a new key', () => {
  const rotated = KeyRing.parse(`${second},${first}`);

  it('opens what the old key sealed, seals under the new one, and knows which is which', () => {
    const old = ring.seal('words', place);
    expect(rotated.open(old, place)).toBe('words');
    expect(rotated.isCurrent(old)).toBe(false);
    const renewed = rotated.seal('words', place);
    expect(rotated.isCurrent(renewed)).toBe(true);
    expect(() => ring.open(renewed, place)).toThrow('not on the ring');
  });

  it('does not take a key for the current one because their names begin alike', () => {
    const longer = KeyRing.parse(`2026b:${key()},${first}`);
    expect(longer.isCurrent(ring.seal('words', place))).toBe(false);
    expect(ring.isCurrent(longer.seal('words', place))).toBe(false);
  });
});

describe('a list of keys', () => {
  it.each(['', '2026', `2026:${key()}x`, `:${key()}`, `2026:${key()},`, `${first},${first}`, 'a.b:' + key()])(
    'is refused when it does not fit: case %#',
    (text) => {
      expect(() => KeyRing.parse(text)).toThrow(/^must /);
    },
  );

  it('is never shown by the ring or by an error', () => {
    const secret = first.split(':')[1] ?? '';
    expect(JSON.stringify(ring) + inspect(ring, { depth: 9, showHidden: true })).not.toContain(secret);
    try {
      KeyRing.parse(`${first},nonsense`);
    } catch (error) {
      expect(inspect(error)).not.toContain(secret);
    }
  });
});
