import { describe, expect, it } from 'vitest';
import { linkKeyOf } from '../settings.js';
import { linkToken, paperOfToken } from './paper-link.js';

const key = linkKeyOf('a secret that is used in tests only');
const paper = '019ac1d2-7b3e-7c41-9f00-00000000000a';
const viewer = 'https://identity.test|safety-partner@RT5';
const now = new Date('2026-11-03T10:00:00Z');
const expiresAt = new Date('2026-11-03T10:05:00Z');
const token = linkToken({ paper, viewer, expiresAt }, key);

describe('a link to a paper', () => {
  it('leads its viewer to the paper until its time is over', () => {
    expect(paperOfToken(token, viewer, key, now)).toBe(paper);
    expect(paperOfToken(token, viewer, key, new Date(expiresAt.getTime() - 1))).toBe(paper);
    expect(paperOfToken(token, viewer, key, expiresAt)).toBeNull();
  });

  it('leads nobody else anywhere', () => {
    for (const other of [
      'https://identity.test|safety-partner@RT',
      'https://another.test|safety-partner@RT5',
      '',
    ])
      expect(paperOfToken(token, other, key, now)).toBeNull();
  });

  it('is worth nothing under another secret', () => {
    expect(paperOfToken(token, viewer, linkKeyOf('another secret that is used in tests'), now)).toBeNull();
  });

  it('can be altered in no letter, neither to last longer nor to lead elsewhere', () => {
    for (let place = 0; place < token.length; place += 1) {
      const letter = token[place] === 'A' ? 'B' : 'A';
      const altered = token.slice(0, place) + letter + token.slice(place + 1);
      expect(paperOfToken(altered, viewer, key, now)).toBeNull();
    }
  });

  it.each(['', 'x', `${token}A`, `${token}=`, token.slice(0, -1), `${token.slice(0, -1)} `])(
    'is not %j',
    (text) => {
      expect(paperOfToken(text, viewer, key, now)).toBeNull();
    },
  );

  it('is fit for an address, and tells nobody whom it is for', () => {
    expect(token).toMatch(/^[\w-]{70,80}$/);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/safety|partner|RT5|identity/);
  });
});
