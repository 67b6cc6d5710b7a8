// What a program that is written in TypeScript may name: the elements, and the data that they draw when it is given.
export { ActionFeedElement } from './action-feed/action-feed.js';
export type { PublishedAction } from './action-feed/action-card.js';
export { CommitteeBoardElement } from './committee-board/committee-board.js';
export { DisplayElement, type DisplayedAction } from './display/display.js';
export { EventsElement } from './events/events.js';
export type { UpcomingEvent } from './events/event-card.js';
export { FeedbackFormElement } from './feedback-form/feedback-form.js';
export type { WidgetEvent, WidgetEvents } from './internal/events.js';
export { OpportunitiesElement } from './opportunities/opportunities.js';
export type { OpenOpportunity } from './opportunities/opportunity-card.js';
export { RaiseConcernElement } from './raise-concern/raise-concern.js';
export { RatingsChartElement } from './ratings-chart/ratings-chart.js';
export type { RatingsQuarter } from './ratings-chart/ratings.js';
export { SpcChartElement, type SpcMeasure } from './spc-chart/spc-chart.js';
export { StoriesElement } from './stories/stories.js';
export type { PublishedStory } from './stories/story-card.js';
export { TrackElement } from './track/track.js';

// What `document.querySelector('wesaid-…')` gives.
export type {} from './action-feed/define.js';
export type {} from './committee-board/define.js';
export type {} from './display/define.js';
export type {} from './events/define.js';
export type {} from './feedback-form/define.js';
export type {} from './opportunities/define.js';
export type {} from './raise-concern/define.js';
export type {} from './ratings-chart/define.js';
export type {} from './spc-chart/define.js';
export type {} from './stories/define.js';
export type {} from './track/define.js';
