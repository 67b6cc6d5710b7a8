import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './display.examples.js';
import { guide } from './display.guide.js';

const tag = 'wesaid-display';

const meta: Meta = { title: 'Widgets/Display', component: tag, parameters: { guide } };

export default meta;

export const InTurn = storyOf(tag, examples.inTurn);
export const Paused = storyOf(tag, examples.paused);
export const OnTelevision = storyOf(tag, examples.onTelevision);
export const LongText = storyOf(tag, examples.longText);
export const WithRatings = storyOf(tag, examples.withRatings);
export const WithoutNetworkForHours = storyOf(tag, examples.withoutNetworkForHours);
export const RatingsWithoutNetworkForHours = storyOf(tag, examples.ratingsWithoutNetworkForHours);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const MixedDirections = storyOf(tag, examples.mixedDirections);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const InArabic = storyOf(tag, examples.inArabic);
export const Dark = storyOf(tag, examples.dark);
