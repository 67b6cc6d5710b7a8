import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { NationalOption, NationalQuestion } from './national-question.type.js';

const words: readonly [FriendsAndFamilyRating, string][] = [
  [FriendsAndFamilyRating.VERY_GOOD, 'Very good'],
  [FriendsAndFamilyRating.GOOD, 'Good'],
  [FriendsAndFamilyRating.NEITHER, 'Neither good nor poor'],
  [FriendsAndFamilyRating.POOR, 'Poor'],
  [FriendsAndFamilyRating.VERY_POOR, 'Very poor'],
  [FriendsAndFamilyRating.DONT_KNOW, "Don't know"],
];

/** The exact words of the national question. */
export const nationalText = 'Overall, how was your experience of our service?';

/** The codes of its options, as conditions name them. */
export const nationalOptions: readonly string[] = words.map(([rating]) => FriendsAndFamilyRating[rating]);

/** The national question as it is published: written here once, kept nowhere, so that nothing can change it. */
export const nationalQuestion = (): NationalQuestion =>
  Object.assign(new NationalQuestion(), {
    text: nationalText,
    options: words.map(([rating, text]) =>
      Object.assign(new NationalOption(), { rating, nationalCode: rating, text }),
    ),
    freeTextOffered: true,
    freeTextRequired: false,
  });
