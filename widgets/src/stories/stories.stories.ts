import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './stories.examples.js';
import { guide } from './stories.guide.js';

const tag = 'wesaid-stories';

const meta: Meta = { title: 'Widgets/Stories', component: tag, parameters: { guide } };

export default meta;

export const Published = storyOf(tag, examples.published);
export const InPictures = storyOf(tag, examples.inPictures);
export const Recorded = storyOf(tag, examples.recorded);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const WithMore = storyOf(tag, examples.withMore);
export const AfterMore = storyOf(tag, examples.afterMore);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const InEasyRead = storyOf(tag, examples.inEasyRead);
export const Dark = storyOf(tag, examples.dark);
