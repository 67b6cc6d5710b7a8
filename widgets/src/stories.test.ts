import { describe, expect, test } from 'vitest';
import * as actionFeedStories from './action-feed/action-feed.stories.js';
import { examples as actionFeedExamples } from './action-feed/action-feed.examples.js';
import * as committeeBoardStories from './committee-board/committee-board.stories.js';
import { examples as committeeBoardExamples } from './committee-board/committee-board.examples.js';
import * as feedbackFormStories from './feedback-form/feedback-form.stories.js';
import { examples as feedbackFormExamples } from './feedback-form/feedback-form.examples.js';

describe('every example has its story', () => {
  test.for([
    ['wesaid-action-feed', actionFeedStories, actionFeedExamples],
    ['wesaid-committee-board', committeeBoardStories, committeeBoardExamples],
    ['wesaid-feedback-form', feedbackFormStories, feedbackFormExamples],
  ] as const)('of <%s>', ([, stories, examples]) => {
    const names = Object.keys(stories).filter((name) => name !== 'default');
    const expected = Object.keys(examples).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    expect(names.sort()).toEqual(expected.sort());
  });
});
