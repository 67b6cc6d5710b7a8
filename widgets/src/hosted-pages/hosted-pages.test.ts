import { describe, expect, test } from 'vitest';
import { same, textsOf } from '../../testing/all-words.js';
import { languages } from '../languages/all.js';
import { strings as english } from './hosted-pages.strings.js';
import { pageLanguages } from './page-languages.js';

const spoken = await pageLanguages();

describe('the words of the hosted pages', () => {
  test('are there in English first, and then in every language of the widgets', () => {
    expect(spoken.map(({ tag }) => tag)).toEqual(['en', ...Object.keys(languages)]);
  });

  test.each(spoken.slice(1))('leave no English over in $tag', ({ tag, hostedPages }) => {
    const texts = new Map(textsOf(hostedPages));
    const left = [...textsOf(english)].filter(([place, text]) => texts.get(place) === text);
    expect(left.filter(([place]) => !same[tag]?.test(place))).toEqual([]);
  });

  test.each(spoken.slice(1))(
    'put every name, number and day into the sentences of $tag',
    ({ hostedPages }) => {
      const signs = (words: unknown) =>
        [...textsOf(words)].map(([place, text]) => [place, text.split('@').length] as const);
      expect(new Map(signs(hostedPages))).toEqual(new Map(signs(english)));
    },
  );
});
