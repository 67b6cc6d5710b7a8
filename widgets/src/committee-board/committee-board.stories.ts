import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './committee-board.examples.js';
import { guide } from './committee-board.guide.js';

const tag = 'wesaid-committee-board';

const meta: Meta = { title: 'Widgets/Committee board', component: tag, parameters: { guide } };

export default meta;

export const OneCommittee = storyOf(tag, examples.oneCommittee);
export const SeveralCommittees = storyOf(tag, examples.severalCommittees);
export const NothingYet = storyOf(tag, examples.nothingYet);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const WorseAndTooEarly = storyOf(tag, examples.worseAndTooEarly);
export const ManyQuestions = storyOf(tag, examples.manyQuestions);
export const Asked = storyOf(tag, examples.asked);
export const NothingWritten = storyOf(tag, examples.nothingWritten);
export const NotSent = storyOf(tag, examples.notSent);
export const PartNotLoaded = storyOf(tag, examples.partNotLoaded);
export const OnNoCommittee = storyOf(tag, examples.onNoCommittee);
export const SignedOut = storyOf(tag, examples.signedOut);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
