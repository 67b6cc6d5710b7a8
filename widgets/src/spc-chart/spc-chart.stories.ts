import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './spc-chart.examples.js';
import { guide } from './spc-chart.guide.js';

const tag = 'wesaid-spc-chart';

const meta: Meta = { title: 'Widgets/Process behaviour chart', component: tag, parameters: { guide } };

export default meta;

export const Improving = storyOf(tag, examples.improving);
export const HigherIsBetter = storyOf(tag, examples.higherIsBetter);
export const TooFewResults = storyOf(tag, examples.tooFewResults);
export const NoResults = storyOf(tag, examples.noResults);
export const CommentsOnATheme = storyOf(tag, examples.commentsOnATheme);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
