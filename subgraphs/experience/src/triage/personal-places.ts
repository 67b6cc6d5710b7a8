import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';

type Rule = readonly [kind: FindingKind, pattern: RegExp, confidence: number];

const streets =
  'street|st|road|rd|lane|avenue|ave|drive|close|way|court|crescent|gardens|grove|hill|place|square|terrace|walk|mews|row|green|park|view|rise|house';
const dayOfBirth = String.raw`(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,9},? \d{4})`;

/** What tells who somebody is, or where to find them, by its form. The patterns know no nested repeats. */
const rules: readonly Rule[] = [
  [FindingKind.EMAIL, /[^\s@<>()]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+/g, 0.95],
  [
    FindingKind.EMAIL,
    /[\w.+-]{1,64} ?(?:\(at\)|\[at\]) ?[\w-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]) ?[\w-]{2,63})+/gi,
    0.9,
  ],
  [FindingKind.TELEPHONE, /(?<!\d)(?:\+44|0044|0)(?:[\s()./-]{0,2}\d){9,10}(?!\d)/g, 0.9],
  [FindingKind.POSTCODE, /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi, 0.85],
  [
    FindingKind.ADDRESS,
    new RegExp(
      String.raw`\b\d{1,4}[a-z]?,? (?!min|hour|mile|week|day|year|month)(?:\p{L}[\p{L}'’]+ ){1,3}(?:${streets})\b`,
      'giu',
    ),
    0.75,
  ],
  [
    FindingKind.BIRTH_DATE,
    new RegExp(
      String.raw`\b(?:d\.?o\.?b\.?|date of birth|birthday|born(?: on)?)[:\s]{0,3}(?:is )?${dayOfBirth}`,
      'giu',
    ),
    0.9,
  ],
  [FindingKind.OTHER_NUMBER, /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi, 0.85],
  [
    FindingKind.OTHER_NUMBER,
    /\b(?:passport|account|acc|hospital|patient|case|policy|licence|sort code)(?: (?:number|no|is))?[.:# ]{1,3}[A-Z]{0,3}\d[\d -]{4,14}\d/gi,
    0.8,
  ],
  [FindingKind.OTHER_NUMBER, /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g, 0.6],
  [FindingKind.ONLINE, /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"]{3,}/gi, 0.7],
  [FindingKind.ONLINE, /(?<![\p{L}\p{N}@.])@[A-Za-z]\w{2,}/gu, 0.7],
];

const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** Whether ten digits are an NHS number: the last one checks the others, modulo 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The nought of each script whose figures people type, Arabic and Urdu first. */
const noughts = ['٠', '۰', '०', '০', '੦', '０'].map((nought) => nought.codePointAt(0) ?? 0);

/** Figures and the sign of e-mail of any script as those of ASCII, each in its place. */
const inAscii = (text: string): string =>
  text.replace(/[\p{Nd}＠﹫]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const nought = noughts.find((zero) => code >= zero && code <= zero + 9);
    if (nought !== undefined) return String(code - nought);
    return /\p{Nd}/u.test(sign) ? sign : '@';
  });

/**
 * Where a text holds an e-mail address, a telephone number, a postcode, an address, a day of birth, an NHS number or
 * another number of a person.
 */
export function personalPlaces(text: string): Found[] {
  const ascii = inAscii(text);
  const found = rules.flatMap(([kind, pattern, confidence]) =>
    [...ascii.matchAll(pattern)].map(({ 0: words, index }) => ({
      kind,
      start: index,
      end: index + words.length,
      value: null,
      confidence,
    })),
  );
  const nhsNumbers = [...ascii.matchAll(tenDigits)]
    .filter(([words]) => isNhsNumber(words.replace(/\D/g, '')))
    .map(({ 0: words, index }) => ({
      kind: FindingKind.NHS_NUMBER,
      start: index,
      end: index + words.length,
      value: null,
      confidence: 0.95,
    }));
  return [...found, ...nhsNumbers];
}
