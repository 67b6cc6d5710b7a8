import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './feedback-form.examples.js';
import { guide } from './feedback-form.guide.js';

const tag = 'wesaid-feedback-form';

const meta: Meta = { title: 'Widgets/Feedback form', component: tag, parameters: { guide } };

export default meta;

export const Untouched = storyOf(tag, examples.untouched);
export const OfAService = storyOf(tag, examples.ofAService);
export const WithoutTheTrustsName = storyOf(tag, examples.withoutTheTrustsName);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const HelpOpened = storyOf(tag, examples.helpOpened);
export const Answered = storyOf(tag, examples.answered);
export const NothingChosen = storyOf(tag, examples.nothingChosen);
export const CommentTooLong = storyOf(tag, examples.commentTooLong);
export const RefusedByTheApi = storyOf(tag, examples.refusedByTheApi);
export const Sending = storyOf(tag, examples.sending);
export const NotSent = storyOf(tag, examples.notSent);
export const TooManyAnswers = storyOf(tag, examples.tooManyAnswers);
export const Sent = storyOf(tag, examples.sent);
export const ReplyWanted = storyOf(tag, examples.replyWanted);
export const WithQuestionsOfTheTrust = storyOf(tag, examples.withQuestionsOfTheTrust);
export const WithQuestionsInArabic = storyOf(tag, examples.withQuestionsInArabic);
export const QuestionsChanged = storyOf(tag, examples.questionsChanged);
export const AnswerTooLong = storyOf(tag, examples.answerTooLong);
export const WithSoundAndSigning = storyOf(tag, examples.withSoundAndSigning);
export const SentAtAKiosk = storyOf(tag, examples.sentAtAKiosk);
export const KeptAtAKiosk = storyOf(tag, examples.keptAtAKiosk);
export const AboutToClear = storyOf(tag, examples.aboutToClear);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const SentInWelsh = storyOf(tag, examples.sentInWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const NothingChosenInArabic = storyOf(tag, examples.nothingChosenInArabic);
export const Dark = storyOf(tag, examples.dark);
export const SentInDark = storyOf(tag, examples.sentInDark);
