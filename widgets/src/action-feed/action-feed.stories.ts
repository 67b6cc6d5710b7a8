import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './action-feed.examples.js';
import { guide } from './action-feed.guide.js';

const tag = 'wesaid-action-feed';

const meta: Meta = { title: 'Widgets/Action feed', component: tag, parameters: { guide } };

export default meta;

export const Published = storyOf(tag, examples.published);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const OfAService = storyOf(tag, examples.ofAService);
export const WithMore = storyOf(tag, examples.withMore);
export const AfterMore = storyOf(tag, examples.afterMore);
export const MoreNotLoaded = storyOf(tag, examples.moreNotLoaded);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const MixedDirections = storyOf(tag, examples.mixedDirections);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
