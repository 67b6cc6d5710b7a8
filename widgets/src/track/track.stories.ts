import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './track.examples.js';
import { guide } from './track.guide.js';

const tag = 'wesaid-track';

const meta: Meta = { title: 'Widgets/Track', component: tag, parameters: { guide } };

export default meta;

export const Untouched = storyOf(tag, examples.untouched);
export const FeedbackReceived = storyOf(tag, examples.feedbackReceived);
export const FeedbackActedOn = storyOf(tag, examples.feedbackActedOn);
export const Answered = storyOf(tag, examples.answered);
export const Adding = storyOf(tag, examples.adding);
export const NothingAdded = storyOf(tag, examples.nothingAdded);
export const NotSent = storyOf(tag, examples.notSent);
export const Added = storyOf(tag, examples.added);
export const ComplaintReceived = storyOf(tag, examples.complaintReceived);
export const ComplaintUnderWay = storyOf(tag, examples.complaintUnderWay);
export const ComplaintClosed = storyOf(tag, examples.complaintClosed);
export const CameForward = storyOf(tag, examples.cameForward);
export const StoryPublished = storyOf(tag, examples.storyPublished);
export const StoryDeclined = storyOf(tag, examples.storyDeclined);
export const NothingTyped = storyOf(tag, examples.nothingTyped);
export const Unknown = storyOf(tag, examples.unknown);
export const TooManyTries = storyOf(tag, examples.tooManyTries);
export const Away = storyOf(tag, examples.away);
export const PartlyAway = storyOf(tag, examples.partlyAway);
export const Looking = storyOf(tag, examples.looking);
export const ConnectionLost = storyOf(tag, examples.connectionLost);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const InEasyRead = storyOf(tag, examples.inEasyRead);
export const Dark = storyOf(tag, examples.dark);
