import { describe, expect, test } from 'vitest';
import * as actionFeedStories from './action-feed/action-feed.stories.js';
import { examples as actionFeedExamples } from './action-feed/action-feed.examples.js';
import * as committeeBoardStories from './committee-board/committee-board.stories.js';
import { examples as committeeBoardExamples } from './committee-board/committee-board.examples.js';
import { examples as displayExamples } from './display/display.examples.js';
import * as displayStories from './display/display.stories.js';
import { examples as eventsExamples } from './events/events.examples.js';
import * as eventsStories from './events/events.stories.js';
import * as feedbackFormStories from './feedback-form/feedback-form.stories.js';
import { examples as feedbackFormExamples } from './feedback-form/feedback-form.examples.js';
import { examples as opportunitiesExamples } from './opportunities/opportunities.examples.js';
import * as opportunitiesStories from './opportunities/opportunities.stories.js';
import { examples as raiseConcernExamples } from './raise-concern/raise-concern.examples.js';
import * as raiseConcernStories from './raise-concern/raise-concern.stories.js';
import { examples as ratingsChartExamples } from './ratings-chart/ratings-chart.examples.js';
import * as ratingsChartStories from './ratings-chart/ratings-chart.stories.js';
import { examples as spcChartExamples } from './spc-chart/spc-chart.examples.js';
import * as spcChartStories from './spc-chart/spc-chart.stories.js';
import { examples as storiesExamples } from './stories/stories.examples.js';
import * as storiesStories from './stories/stories.stories.js';
import { examples as trackExamples } from './track/track.examples.js';
import * as trackStories from './track/track.stories.js';

describe('every example has its story', () => {
  test.for([
    ['wesaid-action-feed', actionFeedStories, actionFeedExamples],
    ['wesaid-committee-board', committeeBoardStories, committeeBoardExamples],
    ['wesaid-display', displayStories, displayExamples],
    ['wesaid-events', eventsStories, eventsExamples],
    ['wesaid-feedback-form', feedbackFormStories, feedbackFormExamples],
    ['wesaid-opportunities', opportunitiesStories, opportunitiesExamples],
    ['wesaid-raise-concern', raiseConcernStories, raiseConcernExamples],
    ['wesaid-ratings-chart', ratingsChartStories, ratingsChartExamples],
    ['wesaid-spc-chart', spcChartStories, spcChartExamples],
    ['wesaid-stories', storiesStories, storiesExamples],
    ['wesaid-track', trackStories, trackExamples],
  ] as const)('of <%s>', ([, stories, examples]) => {
    const names = Object.keys(stories).filter((name) => name !== 'default');
    const expected = Object.keys(examples).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    expect(names.sort()).toEqual(expected.sort());
  });
});
