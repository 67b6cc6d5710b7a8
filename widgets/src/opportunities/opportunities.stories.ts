import type { Meta } from '@storybook/web-components-vite';
import { storyOf } from '../../testing/story-of.js';
import './define.js';
import { examples } from './opportunities.examples.js';
import { guide } from './opportunities.guide.js';

const tag = 'wesaid-opportunities';

const meta: Meta = { title: 'Widgets/Opportunities', component: tag, parameters: { guide } };

export default meta;

export const Open = storyOf(tag, examples.open);
export const DemonstrationData = storyOf(tag, examples.demonstrationData);
export const Filtered = storyOf(tag, examples.filtered);
export const NoneFits = storyOf(tag, examples.noneFits);
export const WithMore = storyOf(tag, examples.withMore);
export const AfterMore = storyOf(tag, examples.afterMore);
export const Empty = storyOf(tag, examples.empty);
export const Loading = storyOf(tag, examples.loading);
export const NotLoaded = storyOf(tag, examples.notLoaded);
export const InTestMode = storyOf(tag, examples.inTestMode);
export const FormOpened = storyOf(tag, examples.formOpened);
export const JoiningTheRegister = storyOf(tag, examples.joiningTheRegister);
export const NothingWritten = storyOf(tag, examples.nothingWritten);
export const Sending = storyOf(tag, examples.sending);
export const NotSent = storyOf(tag, examples.notSent);
export const NoLongerOpen = storyOf(tag, examples.noLongerOpen);
export const Sent = storyOf(tag, examples.sent);
export const InWelsh = storyOf(tag, examples.inWelsh);
export const FormOpenedInArabic = storyOf(tag, examples.formOpenedInArabic);
export const Dark = storyOf(tag, examples.dark);
