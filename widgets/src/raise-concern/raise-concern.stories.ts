import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './raise-concern.examples.js';
import { guide } from './raise-concern.guide.js';

const tag = 'wesaid-raise-concern';

const meta: Meta = { title: 'Widgets/Raise a concern', component: tag, parameters: { guide } };

export default meta;

export const Untouched = storyOf(tag, examples.untouched);
export const OfAService = storyOf(tag, examples.ofAService);
export const WithoutTheTrustsName = storyOf(tag, examples.withoutTheTrustsName);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const ComplaintBegun = storyOf(tag, examples.complaintBegun);
export const ComplimentBegun = storyOf(tag, examples.complimentBegun);
export const ForSomebodyElse = storyOf(tag, examples.forSomebodyElse);
export const AnswerByLetter = storyOf(tag, examples.answerByLetter);
export const HelpOpened = storyOf(tag, examples.helpOpened);
export const NothingWritten = storyOf(tag, examples.nothingWritten);
export const RefusedByTheApi = storyOf(tag, examples.refusedByTheApi);
export const Sending = storyOf(tag, examples.sending);
export const NotSent = storyOf(tag, examples.notSent);
export const ComplaintSent = storyOf(tag, examples.complaintSent);
export const ComplimentSent = storyOf(tag, examples.complimentSent);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const BegunInArabic = storyOf(tag, examples.begunInArabic);
export const NothingWrittenInArabic = storyOf(tag, examples.nothingWrittenInArabic);
export const Dark = storyOf(tag, examples.dark);
export const SentInDark = storyOf(tag, examples.sentInDark);
