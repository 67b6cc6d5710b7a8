import { findNames, overlaps, type Span } from './find-names.js';
import { patterns } from './patterns.js';
import { StoryFinding, StoryFindingKind } from './story-finding.type.js';
import { genderWords } from './word-lists.js';

const genders = new RegExp(`\\b(?:${Object.keys(genderWords).join('|')})\\b`, 'giu');

/** Only English is searched; in other languages a person finds everything. */
export const isSearched = (language: string | null): boolean => language === null || /^en\b/i.test(language);

/**
 * What in a text may show who somebody is, in the order of the text, never overlapping. It finds much and not all, and
 * says some things too many: a person reads every story whatever it says.
 * @param language of the text (BCP 47); null when it is not known
 */
export function findIdentifying(text: string, language: string | null): StoryFinding[] {
  if (text === '' || !isSearched(language)) return [];
  const found: StoryFinding[] = [];
  const add = (kind: StoryFindingKind, { start, end }: Span, suggestion: string | null): void => {
    if (end > start && !found.some((other) => overlaps(other, { start, end }))) {
      found.push(
        Object.assign(new StoryFinding(), { kind, start, end, text: text.slice(start, end), suggestion }),
      );
    }
  };
  for (const [kind, pattern, instead] of patterns) {
    for (const match of text.matchAll(pattern)) {
      add(kind, { start: match.index, end: match.index + match[0].trimEnd().length }, instead);
    }
  }
  for (const { kind, suggestion, ...span } of findNames(text)) add(kind, span, suggestion);
  for (const match of text.matchAll(genders)) {
    const span = { start: match.index, end: match.index + match[0].length };
    add(StoryFindingKind.GENDER, span, genderWords[match[0].toLowerCase()] ?? null);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A text with what the findings suggest in place of them; what only a person can tell stays as it is. */
export function withSuggestions(text: string, findings: readonly StoryFinding[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, suggestion } of findings) {
    made += text.slice(at, start) + (suggestion ?? text.slice(start, end));
    at = end;
  }
  return made + text.slice(at);
}
