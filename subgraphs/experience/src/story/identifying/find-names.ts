import read from 'compromise/three';
import { namesIn } from '../../triage/names.js';
import { StoryFindingKind } from './story-finding.type.js';
import { beforeFamilyName, blaming, jobTitles, praising } from './word-lists.js';

/** A place in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two places share a letter. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A name that was found. */
export interface FoundName extends Span {
  readonly kind: StoryFindingKind.NAME | StoryFindingKind.STAFF_NAME;
  readonly suggestion: string | null;
}

interface Match {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

const title = new RegExp(`^(?:${Object.keys(jobTitles).join('|')})\\b\\.?`, 'iu');
const titleBefore = new RegExp(
  `\\b(?<title>${Object.keys(jobTitles).join('|')})\\b(?:\\.|,| called| named)? $`,
  'iu',
);

/** What is written with a capital letter and names nobody. */
const nobody =
  /^(?:i|nhs|gp|a&e|ae|icu|itu|mri|ct|ecg|covid|ok|ward|hospital|clinic|department|emergency|accident|english|british|welsh|god|mr|mrs|ms|miss)\.?$/iu;

// The first reading compiles its rules: a process does that while it starts, not while somebody waits.
read('Nurse').match('#Person').json();

/**
 * The names in an English text, with what could stand there instead: those that the rules of the first pass find in
 * every text, and what a reading of the grammar takes for a name or a place besides. That reading names far too much for
 * answers, of which no person reads every one for it; a story a person always reads.
 */
export function findNames(text: string): FoundName[] {
  const likely = readIn(text);
  const byRules = namesIn(text).flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const missed = byRules.filter((span) => !likely.some((other) => overlaps(span, other)));
  return [...likely, ...missed]
    .sort((one, other) => one.start - other.start)
    .map((span) => nameAt(text, span));
}

/** Where the grammar of a text makes a name likely. */
function readIn(text: string): Span[] {
  const matches = read(text).match('(#Honorific|#Person|#ProperNoun)+').json({ offset: true }) as Match[];
  return matches.flatMap(({ offset }) => {
    const whole = text.slice(offset.start, offset.start + offset.length);
    const start = offset.start + (whole.length - whole.trimStart().length);
    const end =
      start +
      whole
        .trim()
        .replace(/(?:[’']s)?[\p{P}\s]+$/u, '')
        .replace(/[’']s$/u, '').length;
    const name = text.slice(start, end);
    return name === '' || nobody.test(name) || title.exec(name)?.[0] === name ? [] : [{ start, end }];
  });
}

function nameAt(text: string, span: Span): FoundName {
  const inName = title.exec(text.slice(span.start, span.end))?.[0];
  const before = inName ? null : titleBefore.exec(text.slice(Math.max(0, span.start - 40), span.start));
  const job = (inName ?? before?.groups?.['title'])?.replace('.', '').toLowerCase();
  if (job === undefined) return { ...span, kind: StoryFindingKind.NAME, suggestion: '[name]' };
  const start = span.start - (before ? before[0].length : 0);
  const name = text.slice(span.start, span.end).replace(title, '').trim();
  const article = /\b(?:the|a|an|our|my) $/iu.exec(text.slice(Math.max(0, start - 6), start));
  const role = article ? (jobTitles[job] ?? '').replace(/^the /, '') : (jobTitles[job] ?? '');
  const suggestion = praised(sentenceAround(text, span))
    ? firstNameOnly(text.slice(start, span.start) + (inName ?? ''), name, beforeFamilyName.has(job))
    : capitalAs(text.slice(start), text.slice(0, start), role);
  return { start, end: span.end, kind: StoryFindingKind.STAFF_NAME, suggestion };
}

/** A praised person keeps the first name. One name after a title is mostly the family name: only a person can tell. */
function firstNameOnly(before: string, name: string, mayBeFamilyName: boolean): string | null {
  const [first = '', ...others] = name.split(/\s+/u);
  if (others.length === 0 && mayBeFamilyName) return null;
  return `${before.trim()} ${first}`;
}

const capitalAs = (at: string, before: string, role: string): string =>
  /^\p{Lu}/u.test(at) && /(?:^|[.!?]\s*)$/u.test(before)
    ? role.charAt(0).toUpperCase() + role.slice(1)
    : role;

function sentenceAround(text: string, { start, end }: Span): string {
  const ends = /[.!?\n](?=\s|$)/gu;
  let from = 0;
  for (const match of text.matchAll(ends)) {
    // The point after a title ends no sentence.
    if (
      title.test(
        text
          .slice(Math.max(0, match.index - 4), match.index)
          .trim()
          .split(/\s/u)
          .at(-1) ?? '',
      )
    )
      continue;
    if (match.index >= end) return text.slice(from, match.index);
    if (match.index < start) from = match.index + 1;
  }
  return text.slice(from);
}

/** Whether a sentence praises and does not blame. */
function praised(sentence: string): boolean {
  const words = new Set(sentence.toLowerCase().match(/\p{L}+/gu));
  return praising.some((word) => words.has(word)) && !blaming.some((word) => words.has(word));
}
