import { strings as actionFeed } from '../src/action-feed/action-feed.strings.js';
import { strings as board } from '../src/committee-board/committee-board.strings.js';
import { strings as measure } from '../src/spc-chart/measure.strings.js';
import { strings as meeting } from '../src/committee-board/meeting.strings.js';
import { strings as question } from '../src/committee-board/question.strings.js';
import { strings as display } from '../src/display/display.strings.js';
import { strings as events } from '../src/events/events.strings.js';
import {
  sentences as answerSentences,
  strings as afterwards,
} from '../src/feedback-form/afterwards.strings.js';
import { strings as feedbackForm } from '../src/feedback-form/feedback-form.strings.js';
import { strings as further } from '../src/feedback-form/further-questions.strings.js';
import { strings as questionnaire } from '../src/feedback-form/questionnaire.strings.js';
import type { LanguageTexts } from '../src/languages/language.js';
import {
  sentences as interestSentences,
  strings as interest,
} from '../src/opportunities/interest-form.strings.js';
import { strings as opportunities } from '../src/opportunities/opportunities.strings.js';
import {
  sentences as concernSentences,
  strings as concernQuestions,
} from '../src/raise-concern/concern-questions.strings.js';
import { strings as concernReceipt } from '../src/raise-concern/concern-receipt.strings.js';
import { strings as raiseConcern } from '../src/raise-concern/raise-concern.strings.js';
import { strings as ratingsChart } from '../src/ratings-chart/ratings-chart.strings.js';
import { strings as stories } from '../src/stories/stories.strings.js';
import { strings as storyPictures } from '../src/stories/story-pictures.strings.js';
import { sentences as additionSentences, strings as addition } from '../src/track/addition.strings.js';
import { strings as found } from '../src/track/found.strings.js';
import { strings as track } from '../src/track/track.strings.js';

const withSentences = <Words extends { sentences: Record<string, string> }>(
  words: Words,
  more: Record<string, string>,
) => ({ ...words, sentences: { ...words.sentences, ...more } });

/** English, as each widget has it after everything was fetched. */
export const english: Record<keyof LanguageTexts, object> = {
  actionFeed,
  committeeBoard: { ...board, ...measure, ...meeting, ...question },
  display,
  events,
  feedbackForm: withSentences(
    { ...feedbackForm, ...further, ...questionnaire, ...afterwards },
    answerSentences,
  ),
  opportunities: withSentences({ ...opportunities, ...interest }, interestSentences),
  raiseConcern: withSentences({ ...raiseConcern, ...concernQuestions, ...concernReceipt }, concernSentences),
  ratingsChart,
  stories: { ...stories, ...storyPictures },
  track: withSentences({ ...track, ...found, ...addition }, additionSentences),
};
/** Every text below words, with its place; functions are told as what they make of a sign. */
export function* textsOf(words: unknown, place = ''): Generator<[place: string, text: string]> {
  if (typeof words === 'string') yield [place, words];
  else if (typeof words === 'function') {
    const made: unknown = (words as (...signs: string[]) => unknown)('@', '@', '@');
    yield [place, Array.isArray(made) ? made.join('') : String(made)];
  } else if (words && typeof words === 'object')
    for (const [name, inner] of Object.entries(words)) yield* textsOf(inner, `${place}.${name}`);
}

/** By language, the places of texts that are the same in English, because that is what they say. */
export const same: Record<string, RegExp> = {
  cy: /panel|agenda/i,
  pl: /panel|scans.CLEAN/i,
  'en-x-easy': /./,
};
