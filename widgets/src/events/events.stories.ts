import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './events.examples.js';
import { guide } from './events.guide.js';

const tag = 'wesaid-events';

const meta: Meta = { title: 'Widgets/Events', component: tag, parameters: { guide } };

export default meta;

export const Upcoming = storyOf(tag, examples.upcoming);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const WithMore = storyOf(tag, examples.withMore);
export const AfterMore = storyOf(tag, examples.afterMore);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
