import { connectionOf } from '@wesaid/shared/types';
import { Feedback } from './feedback.entity.js';

/** One page of answers. */
export const FeedbackConnection = connectionOf(Feedback, 'Feedback');
