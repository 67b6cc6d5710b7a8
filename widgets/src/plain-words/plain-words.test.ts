import { describe, expect, test } from 'vitest';
import { textsOf } from '../../testing/all-words.js';
import * as easyRead from '../languages/en-x-easy.js';
import { jargonIn, unexplainedIn, unexplainedTermsIn } from './jargon.js';

/** English of every widget, and easy English, each text with its place. */
const modules = { ...import.meta.glob('../*/*.strings.ts', { eager: true }), 'easy read': easyRead };
const texts = Object.entries(modules).flatMap(([name, words]) => [
  ...textsOf({ ...(words as object) }, name),
]);

/** A code of a receipt, which only shows what codes look like. */
const receiptCode = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g;

describe('the words of the widgets', () => {
  test('R109 are all looked at, in English and in easy English', () => {
    expect(Object.keys(modules).length).toBeGreaterThan(20);
    expect(texts.length).toBeGreaterThan(700);
  });

  test('R109 hold no jargon', () => {
    const found = texts.flatMap(([place, text]) => jargonIn(text).map((problem) => `${place}: ${problem}`));
    expect(found).toEqual([]);
  });

  test('R109 explain every abbreviation and every term where it stands', () => {
    const found = texts.flatMap(([place, text]) =>
      [...unexplainedIn(text.replace(receiptCode, '')), ...unexplainedTermsIn(text)].map(
        (unexplained) => `${place}: ${unexplained}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the check of words', () => {
  test.each([
    'We utilise your feedback',
    'Service users told us',
    'Signposting to help',
    'The acute pathway',
    'An adverse event',
    'Our stakeholders, e.g. carers',
    'Liaise with the team',
    'Your input is invalid',
  ])('R109 finds jargon in “%s”', (text) => {
    expect(jargonIn(text)).not.toEqual([]);
  });

  test.each(['Tell us how your care was', 'The Patient Advice and Liaison Service', 'We are still here'])(
    'R109 leaves “%s” alone',
    (text) => {
      expect(jargonIn(text)).toEqual([]);
    },
  );

  test.each([
    ['Ask PALS', ['PALS']],
    ['Ask the Patient Advice and Liaison Service (PALS).', []],
    ['Ask our friendly team (PALS).', ['PALS']],
    ['Ask for PALS. PALS are people who help patients.', []],
    ['The ICB and the MDT of the NHS', ['ICB', 'MDT']],
    ['Go to A&E', ['A&E']],
  ])('R109 knows what is explained in “%s”', (text, unexplained) => {
    expect(unexplainedIn(text)).toEqual(unexplained);
  });

  test.each([
    ['Results of the Friends and Family Test', 1],
    ['The Friends and Family Test asks people how their care was', 0],
    ['Ask PALS', 1],
    ['PALS are people who help patients', 0],
    ['Your advocate', 1],
  ])('R109 knows whether “%s” explains its terms', (text, unexplained) => {
    expect(unexplainedTermsIn(text)).toHaveLength(unexplained);
  });
});
