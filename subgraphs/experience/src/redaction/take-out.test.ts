import { describe, expect, it } from 'vitest';
import { placesOfWords, takeOut } from './take-out.js';

describe('taking places out of a text', () => {
  it('changes nothing but these places, and knows where the others went', () => {
    const text = 'Nurse Ada rang 07700 900123. Ada hit me.';
    const places = [...placesOfWords(text, 'ada'), { start: 15, end: 27 }].map((place) => ({
      ...place,
      sign: '[x]',
    }));
    const { text: shorter, placeOf } = takeOut(text, places);
    expect(shorter).toBe('Nurse [x] rang [x]. [x] hit me.');
    const danger = placeOf({ start: text.indexOf('hit'), end: text.indexOf('.', 30) });
    expect(shorter.slice(danger?.start, danger?.end)).toBe('hit me');
    expect(placeOf({ start: 6, end: 9 })).toBeNull();
    expect(placeOf({ start: 0, end: 9 })).toBeNull();
  });

  it('makes places that overlap one', () => {
    const places = [
      { start: 2, end: 5, sign: '[a]' },
      { start: 4, end: 8, sign: '[b]' },
    ];
    expect(takeOut('0123456789', places).text).toBe('01[a]89');
  });

  it('finds whole words only, whatever their case, also in other writings', () => {
    expect(placesOfWords('Ann annoyed ANN, Annie and ann', 'ann')).toHaveLength(3);
    expect(placesOfWords('نرس عائشہ نے کہا', 'عائشہ')).toHaveLength(1);
    expect(placesOfWords('anything', '')).toEqual([]);
  });
});
