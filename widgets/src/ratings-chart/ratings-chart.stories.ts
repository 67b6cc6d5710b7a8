import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './ratings-chart.examples.js';
import { guide } from './ratings-chart.guide.js';

const tag = 'wesaid-ratings-chart';

const meta: Meta = { title: 'Widgets/Ratings chart', component: tag, parameters: { guide } };

export default meta;

export const OverTime = storyOf(tag, examples.overTime);
export const FewerQuarters = storyOf(tag, examples.fewerQuarters);
export const Hidden = storyOf(tag, examples.hidden);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
