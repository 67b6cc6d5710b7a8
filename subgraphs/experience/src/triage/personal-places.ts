import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';

const email = /[^\s@<>()]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+/g;
const telephone = /(?:\+44|\b0)(?:[ ()-]?\d){9,10}\b/g;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;
const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** Whether ten digits are an NHS number: the last one checks the others, modulo 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const found = (text: string, pattern: RegExp, kind: FindingKind, confidence: number): Found[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.length,
    value: null,
    confidence,
  }));

/** Where a text holds an e-mail address, a telephone number, a postcode or an NHS number. */
export const personalPlaces = (text: string): Found[] => [
  ...found(text, email, FindingKind.EMAIL, 0.95),
  ...found(text, telephone, FindingKind.TELEPHONE, 0.9),
  ...found(text, postcode, FindingKind.POSTCODE, 0.85),
  ...found(text, tenDigits, FindingKind.NHS_NUMBER, 0.95).filter(({ start, end }) =>
    isNhsNumber(text.slice(start ?? 0, end ?? 0).replace(/\D/g, '')),
  ),
];
