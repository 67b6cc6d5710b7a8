import { Refusal } from './refusal.js';

/** One name in the forms that files, code, tables and sentences need. */
export interface Names {
  /** `learning-point`: folders and files. */
  readonly kebab: string;
  /** `LearningPoint`: classes and published types. */
  readonly pascal: string;
  /** `learningPoint`: constants. */
  readonly camel: string;
  /** `learning_point`: tables. */
  readonly snake: string;
  /** `learning point`: sentences. */
  readonly words: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Reads a name.
 * @param example shown to who wrote something else
 * @throws Refusal when it is no lower-case words joined by hyphens
 */
export function namesOf(kebab: string, example: string): Names {
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(kebab)) {
    throw new Refusal(
      `"${kebab}" cannot be a name: use lower-case words joined by hyphens, such as ${example}.`,
    );
  }
  const parts = kebab.split('-');
  const pascal = parts.map(capital).join('');
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    snake: parts.join('_'),
    words: parts.join(' '),
  };
}

/** The plural of an English noun that follows the rules; change it by hand where yours does not. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The noun with `a` or `an` before it. */
export const aOrAn = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
