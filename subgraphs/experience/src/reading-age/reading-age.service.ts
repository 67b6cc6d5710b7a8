import { DomainError, UnauthenticatedError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { measure, usualLimit } from './measure.js';
import { HardSentence, ReadingAge } from './reading-age.type.js';

const mostTexts = 20;
const mostCharacters = 10_000;
const limits = { least: 7, most: 18 };

/** Texts to measure. */
export interface TextsToRead {
  readonly texts: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly limit: number;
}

/** How easy a text is to read: English only, because the formulas know no other language. */
export function readingAgeOf(text: string, language = 'en', limit = usualLimit): ReadingAge {
  const english = language.split('-')[0]?.toLowerCase() === 'en';
  const { age, words, hardest } = measure(text, limit);
  return Object.assign(new ReadingAge(), {
    age: english ? age : null,
    limit,
    tooHard: english && age !== null && age > limit,
    words,
    hardest: english ? hardest.map((each) => Object.assign(new HardSentence(), each)) : [],
  });
}

/** How easy texts are to read before they are published. It keeps nothing. */
export class ReadingAgeService extends Service {
  /**
   * One answer for each text, in their order.
   * @throws UnauthenticatedError for everybody who has not signed in
   */
  of({ texts, language, limit }: TextsToRead): ReadingAge[] {
    const { kind } = this.request.viewer;
    if (kind === 'anonymous' || kind === 'public') throw new UnauthenticatedError();
    if (texts.length > mostTexts || texts.some((text) => text.length > mostCharacters)) {
      throw new DomainError('BAD_USER_INPUT', 'Give at most 20 texts of at most 10,000 characters each.');
    }
    if (limit < limits.least || limit > limits.most) {
      throw new DomainError('BAD_USER_INPUT', 'Give a limit from 7 to 18 years.');
    }
    return texts.map((text) => readingAgeOf(text, language, limit));
  }
}
