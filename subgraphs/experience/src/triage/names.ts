import { FindingKind } from './finding.enums.js';
import type { Found } from './found.js';

const name = String.raw`(\p{Lu}[\p{L}'’-]+(?: (?:de |van |von |al-|bin )?\p{Lu}[\p{L}'’-]+)?)`;
/** As people sign: an initial counts as a first name. */
const signature = String.raw`((?:\p{Lu}\.? ?)?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`;

const titles =
  'Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Prof\\.?|Rev\\.?|Doctor|Miss|Mx|Professor|Nurse|Sister|Matron|Midwife|Consultant|Surgeon|Physio|Carer|HCA|Sir|Lady';
const relatives =
  'husband|wife|partner|son|daughter|mum|mam|mother|dad|father|nan|gran|grandma|grandad|grandson|granddaughter|brother|sister|baby|friend|neighbour|carer|uncle|aunt|nephew|niece|boyfriend|girlfriend|fiancée?';

/** How people bring names up, and how sure it is that a name follows. */
const rules: readonly (readonly [pattern: RegExp, confidence: number])[] = [
  [new RegExp(String.raw`\b(?:(?:${titles}) ){1,2}${name}`, 'gu'), 0.85],
  [
    new RegExp(
      String.raw`\b(?:dr|mr|mrs|ms|nurse|sister|midwife|consultant|surgeon|physio|carer|porter) ${name}`,
      'gu',
    ),
    0.7,
  ],
  [new RegExp(String.raw`\b[Mm]y (?:full |first )?name(?:'s|’s| is| was)?:? ${name}`, 'gu'), 0.95],
  [new RegExp(String.raw`\b(?:[Nn]ame|[Pp]atient): ?${name}`, 'gu'), 0.6],
  [new RegExp(String.raw`\b[Ii](?:['’]m| am) called ${name}`, 'gu'), 0.95],
  [new RegExp(String.raw`\b(?:called|named) ${name}`, 'gu'), 0.7],
  [new RegExp(String.raw`\bby ${name}`, 'gu'), 0.5],
  [new RegExp(String.raw`\b[Mm]y (?:${relatives}),? ${name}`, 'gu'), 0.8],
  // Welsh, Polish, Urdu and Arabic for "my name is"; the last two write no capital letters.
  [new RegExp(String.raw`\b[Ff]y enw i yw ${name}|\b[Ff]y enw i ydy ${name}`, 'gu'), 0.9],
  [new RegExp(String.raw`(?<!\p{L})(?:[Mm]am na imię|[Nn]azywam się) ${name}`, 'gu'), 0.9],
  [/میرا نام (\p{L}+(?: \p{L}+)?) (?:ہے|ھے)/gu, 0.9],
  [/(?:اسمي|اسمى|أنا اسمي) (\p{L}{2,}(?: \p{L}{2,})?)/gu, 0.9],
  // A name at the end of a line after a greeting.
  [
    new RegExp(
      String.raw`\b(?:[Rr]egards|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Ss]igned|[Ll]ove|[Ff]rom|[Ww]ishes|[Cc]heers)[,:]?\s{1,3}${signature}[.!]?\s*$`,
      'gmu',
    ),
    0.6,
  ],
];

/** Words with a capital letter that are no names of people. */
const others = new Set(
  `I The A An And But Or My We They It He She This That There You Your Our His Her Everyone Everybody Everything All Ward
  Hospital Clinic Nurse Doctor Trust NHS A&E ED ICU GP Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
  February March April May June July August September October November December Christmas Easter Bank Holiday God
  English Welsh Polish In On At Was Is Are Were Had Has Have Very So Thank Thanks Please Practitioner Manager Team
  Specialist Associate Consultant Led Call Station Who When What Why Where If For From With To Of No Not Yes Then Ambulance
  Reception Staff Emergency Radiology Maternity Outpatients Physio Physiotherapist Surgeon Midwife Sister Matron Unit Care
  Department Services Service PALS`.split(/\s+/),
);

/** Where a text may name a person. The rules are simple: they miss names, and take other words for names. */
export function namesIn(text: string): Found[] {
  const places = rules.flatMap(([pattern, confidence]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: one, 2: another, index }) => {
      const words = one ?? another ?? '';
      const [first = ''] = words.split(' ');
      const start = index + whole.lastIndexOf(words);
      return words === '' || others.has(first)
        ? []
        : [{ kind: FindingKind.NAME, start, end: start + words.length, value: null, confidence }];
    }),
  );
  // Two rules may find the same name: the surer one counts.
  const taken: Found[] = [];
  const covered = new Set<number>();
  for (const place of places.toSorted((one, other) => other.confidence - one.confidence)) {
    const letters = Array.from({ length: place.end - place.start }, (_, offset) => place.start + offset);
    if (letters.some((letter) => covered.has(letter))) continue;
    for (const letter of letters) covered.add(letter);
    taken.push(place);
  }
  return taken.toSorted((one, other) => (one.start ?? 0) - (other.start ?? 0));
}
