import { sentences as answerSentences, strings as afterwards } from '../feedback-form/afterwards.strings.js';
import { strings as feedbackForm } from '../feedback-form/feedback-form.strings.js';
import { strings as further } from '../feedback-form/further-questions.strings.js';
import { strings as questionnaire } from '../feedback-form/questionnaire.strings.js';
import { replyLanguages } from '../feedback-form/reply-languages.js';
import { languages } from '../languages/all.js';
import type { Language, LanguageFile, LanguageTexts } from '../languages/language.js';
import {
  sentences as concernSentences,
  strings as concernQuestions,
} from '../raise-concern/concern-questions.strings.js';
import { strings as concernReceipt } from '../raise-concern/concern-receipt.strings.js';
import { strings as raiseConcern } from '../raise-concern/raise-concern.strings.js';
import { strings as storyPictures, type StoryPicturesStrings } from '../stories/story-pictures.strings.js';
import { sentences as additionSentences, strings as addition } from '../track/addition.strings.js';
import { strings as found } from '../track/found.strings.js';
import { strings as track } from '../track/track.strings.js';
import { strings as hostedPages, type HostedPagesStrings } from './hosted-pages.strings.js';

/** What the gateway's own pages say in one language: their own words, and those of the widgets that ask the same. */
export interface PageLanguage extends Pick<Language, 'tag' | 'name' | 'direction'> {
  /** Says that nobody who speaks the language has read its words; null where somebody has. */
  notChecked: string | null;
  feedbackForm: Omit<LanguageTexts['feedbackForm'], 'sentences'> & { sentences: Record<string, string> };
  /** What languages call themselves in which a reply can be wanted, by their tags. */
  replyLanguages: Record<string, string>;
  raiseConcern: Omit<LanguageTexts['raiseConcern'], 'sentences'> & { sentences: Record<string, string> };
  track: LanguageTexts['track'];
  /** What the pictures of stories show, and how somebody can feel about it. */
  storyPictures: StoryPicturesStrings;
  hostedPages: HostedPagesStrings;
}

const english: PageLanguage = {
  tag: 'en',
  name: 'English',
  direction: 'ltr',
  notChecked: null,
  feedbackForm: {
    ...feedbackForm,
    ...further,
    ...questionnaire,
    ...afterwards,
    sentences: { ...feedbackForm.sentences, ...answerSentences, NOT_TEXT: answerSentences.COMMENT_NOT_TEXT },
  },
  raiseConcern: {
    ...raiseConcern,
    ...concernQuestions,
    ...concernReceipt,
    sentences: { ...raiseConcern.sentences, ...concernSentences, NOT_TEXT: answerSentences.COMMENT_NOT_TEXT },
  },
  track: {
    ...track,
    ...found,
    ...addition,
    sentences: { ...track.sentences, ...additionSentences },
  },
  storyPictures,
  replyLanguages,
  hostedPages,
};

const wordsOf = ({ language, hostedPages: own }: LanguageFile): PageLanguage => {
  const { texts, tag, name, direction, checked, notChecked } = language;
  const { feedbackForm: feedback, raiseConcern: concern } = texts;
  return {
    tag,
    name,
    direction,
    notChecked: checked ? null : notChecked,
    feedbackForm: feedback,
    raiseConcern: concern,
    track: texts.track,
    storyPictures: { feelings: texts.stories.feelings, pictures: texts.stories.pictures },
    replyLanguages,
    hostedPages: own,
  };
};

/** What pages say in every language, English first; the build writes it for the gateway. */
export const pageLanguages = async (): Promise<PageLanguage[]> => [
  english,
  ...(await Promise.all(Object.values(languages).map(async (load) => wordsOf(await load())))),
];
