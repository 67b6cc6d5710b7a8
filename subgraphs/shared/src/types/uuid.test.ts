import { describe, expect, it } from 'vitest';
import { isUuid } from './uuid.js';

describe('the form of an identifier', () => {
  it.each(['019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9f', '019AC1D2-7B3E-7C41-9F00-3A5B6C7D8E9F'])(
    'is that of %s',
    (text) => {
      expect(isUuid(text)).toBe(true);
    },
  );

  it.each([
    '',
    'RT5',
    '019ac1d27b3e7c419f003a5b6c7d8e9f',
    '019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9g',
    '{019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9f}',
    '019ac1d2-7b3e-7c41-9f00-3a5b6c7d8e9f\n',
  ])('is not that of %j', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
