import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';

const name = String.raw`(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`;

/** How people bring names up, and how sure it is that a name follows. */
const rules: readonly (readonly [pattern: RegExp, confidence: number])[] = [
  [
    new RegExp(
      String.raw`\b(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Nurse|Sister|Matron|Midwife|Consultant)\.? ${name}`,
      'gu',
    ),
    0.85,
  ],
  [new RegExp(String.raw`\b[Mm]y name(?:'s|’s| is) ${name}`, 'gu'), 0.95],
  [new RegExp(String.raw`\b(?:called|named|by) ${name}`, 'gu'), 0.6],
  [
    new RegExp(
      String.raw`\b[Mm]y (?:husband|wife|partner|son|daughter|mum|mother|dad|father|brother|sister|baby|friend),? ${name}`,
      'gu',
    ),
    0.8,
  ],
  // "Thank you Maria", "Love, Sam": a name at the end of a line after a greeting.
  [
    new RegExp(
      String.raw`\b(?:[Rr]egards|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Ss]igned|[Ll]ove|[Ff]rom)[,:]?\s{1,3}${name}[.!]?\s*$`,
      'gmu',
    ),
    0.6,
  ],
];

/** Words with a capital letter that are no names of people. */
const others = new Set(
  `I The A An And But Or My We They It He She This That There You Your Our His Her Everyone Everything All Ward Hospital
  Clinic Nurse Doctor Trust NHS A&E GP Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
  April May June July August September October November December Christmas Easter God English Welsh Polish In On At Was
  Is Had Has Very So Thank Thanks Please Practitioner Manager Team Specialist`.split(/\s+/),
);

/** Where a text may name a person. The rules are simple: they miss names, and take other words for names. */
export function namesIn(text: string): Found[] {
  const places = rules.flatMap(([pattern, confidence]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: words = '', index }) => {
      const [first = ''] = words.split(' ');
      const start = index + whole.lastIndexOf(words);
      return others.has(first)
        ? []
        : [{ kind: FindingKind.NAME, start, end: start + words.length, value: null, confidence }];
    }),
  );
  // Two rules may find the same name: the surer one counts.
  return places.filter(
    (place, at) =>
      !places.some(
        (other, index) =>
          other.start < place.end &&
          place.start < other.end &&
          (other.confidence > place.confidence || (other.confidence === place.confidence && index < at)),
      ),
  );
}
