import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';
import { phrasesOf, placesOf, type Phrases, type Place } from './phrases.js';

/**
 * What makes a statement critical, the worst first: 4 death or serious harm, 3 harm or danger, 2 care that fell short,
 * 1 what was unpleasant.
 */
const criteria: readonly (readonly [level: number, phrases: Phrases])[] = [
  [
    4,
    phrasesOf([
      'died',
      'death',
      'killed',
      'nearly killed',
      'almost died',
      'stopped breathing',
      'cardiac arrest',
      'sepsis',
      'abuse',
      'abused',
      'assaulted',
      'raped',
      'suicide',
      'suicidal',
      'wrong leg',
      'wrong side',
      'permanent damage',
      'brain damage',
      'never event',
    ]),
  ],
  [
    3,
    phrasesOf([
      'wrong medication',
      'wrong medicine',
      'wrong dose',
      'wrong patient',
      'misdiagnosed',
      'missed the fracture',
      'infection',
      'bed sore',
      'bed sores',
      'pressure sore',
      'pressure sores',
      'fell out of bed',
      'unsafe',
      'dangerous',
      'neglected',
      'left in agony',
      'in agony',
      'screaming in pain',
      'no pain relief',
      'left in urine',
      'left in faeces',
      'bleeding',
      'collapsed',
      'refused to help',
      'discharged too early',
      'sent home too early',
    ]),
  ],
  [
    2,
    phrasesOf([
      'rude',
      'shouted at',
      'ignored',
      'nobody listened',
      'not listened to',
      'dismissive',
      'humiliated',
      'no dignity',
      'no privacy',
      'in pain',
      'cancelled',
      'lost my notes',
      'lost my results',
      'no one told',
      'nobody told',
      'not told',
      'not explained',
      'hours waiting',
      'waited hours',
      'filthy',
      'dirty',
      'left alone',
      'understaffed',
      'appalling',
      'disgusting',
      'unacceptable',
    ]),
  ],
  [
    1,
    phrasesOf([
      'parking',
      'cold food',
      'food was cold',
      'noisy',
      'uncomfortable',
      'slow',
      'long wait',
      'waiting',
      'delay',
      'delayed',
      'confusing',
      'expensive',
      'poor signs',
      'nightmare',
      'too hot',
      'too cold',
      'boring',
      'disappointing',
    ]),
  ],
];

/** A confirmed level is a person's; these words only say where to look. */
const confidences: Readonly<Record<number, number>> = { 4: 0.6, 3: 0.55, 2: 0.5, 1: 0.4 };

const endOfStatement = /[.!?\n؟۔]/;

/** The statement that a place belongs to, without the blanks around it. */
function statementAround(text: string, { start, end }: Place): Place {
  let first = start;
  while (first > 0 && !endOfStatement.test(text.charAt(first - 1))) first -= 1;
  let last = end;
  while (last < text.length && !endOfStatement.test(text.charAt(last))) last += 1;
  while (last < text.length && /[.!?؟۔]/.test(text.charAt(last))) last += 1;
  const words = text.slice(first, last);
  return { start: first + words.length - words.trimStart().length, end: first + words.trimEnd().length };
}

/**
 * How critical a text may be: the level of its most negative statement, and where that stands. It is no average, and
 * no opinion about a service. Null when no criterion is met, which says nothing.
 */
export function criticalityOf(text: string): Found | null {
  for (const [level, phrases] of criteria) {
    const [place] = placesOf(phrases, text);
    if (place) {
      return {
        kind: FindingKind.CRITICALITY,
        ...statementAround(text, place),
        value: String(level),
        confidence: confidences[level] ?? 0.4,
      };
    }
  }
  return null;
}
