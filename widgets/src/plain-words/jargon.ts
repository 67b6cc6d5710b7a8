/**
 * Words that people meet in the NHS and few others use, as the NHS content guidance asks to avoid them, with what to
 * say in their place. A pattern is the beginning of a word, or of words.
 */
export const jargon: readonly (readonly [pattern: string, plainly: string])[] = [
  // What health services say to each other.
  ['acute', 'sudden, or the name of the hospital'],
  ['adverse', 'harmful; what went wrong'],
  ['ambulatory', 'same day'],
  ['asymptomatic', 'without symptoms'],
  ['chronic', 'long-term'],
  ['clinician', 'doctor, nurse, or member of staff'],
  ['clinical governance', 'how care is kept safe'],
  ['cohort', 'group'],
  ['co-?morbid', 'having another illness too'],
  ['commission', 'plan and pay for'],
  ['co-?produc', 'make together'],
  ['diagnostics?\\b', 'test'],
  ['discharge', 'leave hospital'],
  ['elective', 'planned'],
  ['intervention', 'treatment, or what was done'],
  ['in-?patient', 'person who stays in hospital'],
  ['lived experience', 'what people have been through'],
  ['modalit', 'kind of treatment'],
  ['morbidity', 'illness'],
  ['mortality', 'death'],
  ['multi-?disciplinary', 'people with different jobs who work together'],
  ['never event', 'something that should not happen'],
  ['non-?complian', 'did not take, or did not do'],
  ['out-?patient', 'person who visits the hospital'],
  ['pathway', 'care, or what happens next'],
  ['patient journey', 'care'],
  ['practitioner', 'doctor, nurse, or member of staff'],
  ['primary care', 'GP surgeries, pharmacies and dentists'],
  ['(?:secondary|tertiary) care', 'hospitals'],
  ['providers?\\b', 'hospital or service'],
  ['referral', 'being sent to somebody else'],
  ['safeguarding', 'keeping people safe'],
  ['serious incident', 'what went badly wrong'],
  ['service[ -]user', 'patient, or person'],
  ['signpost', 'tell people where to get help'],
  ['stakeholder', 'name who it is'],
  ['symptomatic', 'with symptoms'],
  ['triage', 'deciding who needs help first'],
  ['triangulat', 'compare what different sources say'],
  // What offices say.
  ['accordingly', 'so'],
  ['assist', 'help'],
  ['best practice', 'what works'],
  ['commence', 'start'],
  ['deliver', 'give, or do'],
  ['disseminat', 'share'],
  ['empower', 'let, or help'],
  ['engage', 'involve, or talk with'],
  ['enquir', 'ask'],
  ['escalat', 'tell somebody who can decide'],
  ['facilitat', 'help, or run'],
  ['going forward', 'from now on'],
  ['governance', 'who decides, and how'],
  ['holistic', 'whole'],
  ['implement', 'do, or carry out'],
  ['in (?:order to|relation to|respect of)', 'to, or about'],
  ['leverage', 'use'],
  ['liais(?!on Service)', 'talk with'],
  ['methodolog', 'way'],
  ['obtain', 'get'],
  ['outreach', 'going to where people are'],
  ['prior to', 'before'],
  ['proactive', 'say what is done'],
  ['purchase', 'buy'],
  ['quality improvement', 'making care better'],
  ['regarding', 'about'],
  ['remunerat', 'pay'],
  ['requir', 'need'],
  ['robust', 'say what makes it so'],
  ['stream-?lin', 'make simpler'],
  ['submit', 'send'],
  ['submission', 'what was sent'],
  ['subsequent', 'later'],
  ['sufficient', 'enough'],
  ['terminat', 'end'],
  ['trajector', 'where it is going'],
  ['transparen', 'open'],
  ['upon', 'on'],
  ['utili[sz]', 'use'],
  ['whilst', 'while'],
  ['work-?stream', 'work'],
  // What computers say.
  ['authenticat', 'sign in'],
  ['invalid', 'say how to put it right'],
  ['click', 'choose, or select'],
  ['error occurred', 'say what happened'],
  ['log ?in\\b', 'sign in'],
  // What hurts, or makes people small.
  ['BAME', 'name the groups'],
  ['committed suicide', 'died by suicide'],
  ['suffer', 'have, or live with'],
  ['the (?:disabled|elderly|mentally ill)', 'disabled people, older people …'],
  ['vulnerable', 'say what people need'],
  // Latin.
  ['(?:e\\.?g|i\\.?e)\\.', 'for example, such as, or that is'],
  ['etc\\b', 'such as, before the list'],
  ['via\\b', 'by, or through'],
];

/** What to say in place of each word of a text that is jargon, one sentence each. */
export const jargonIn = (text: string): string[] =>
  jargon
    .filter(([pattern]) => new RegExp(`\\b${pattern}`, 'i').test(text))
    .map(([pattern, plainly]) => `“${pattern}”: say “${plainly}”`);

/** Abbreviations that people know better than what they stand for. */
const known = new Set(['NHS']);

/** Whether words stand before an abbreviation in brackets whose first letters it is, or a sentence says what it is. */
function explains(text: string, abbreviation: string): boolean {
  if (new RegExp(`\\b${abbreviation} (?:is|are|means?) `).test(text)) return true;
  const [before, ...after] = text.split(`(${abbreviation})`);
  const initials = (before ?? '').match(/\p{L}+/gu)?.map(([first = '']) => first) ?? [];
  const without = initials.filter((initial) => initial === initial.toUpperCase()).join('');
  return after.length > 0 && without.endsWith(abbreviation);
}

/** Names and terms that stay, because people meet them elsewhere too, and what has to stand beside each. */
const terms: readonly (readonly [term: RegExp, explanation: RegExp])[] = [
  [/Friends and Family Test/, /asks people how/],
  [/Patient Advice and Liaison Service|\bPALS\b/, /help/i],
  [/\badvocates?\b/, /speaks? up for/],
];

/** Terms of a text that the text does not explain. */
export const unexplainedTermsIn = (text: string): string[] =>
  terms
    .filter(([term, explanation]) => term.test(text) && !explanation.test(text))
    .map(([term]) => term.source);

/** Abbreviations of a text that are explained nowhere in it. */
export const unexplainedIn = (text: string): string[] =>
  [...new Set(text.match(/\b\p{Lu}[\p{Lu}&]+\b/gu))].filter(
    (abbreviation) => !known.has(abbreviation) && !explains(text, abbreviation),
  );
