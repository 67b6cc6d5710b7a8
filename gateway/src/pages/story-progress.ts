import { replyOf } from './feedback-outcome.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';

/** Where a story stands, for who holds its receipt code. */
export interface StoryProgress {
  readonly receivedOn: string;
  readonly stage: string;
  readonly message: string | null;
  readonly mayWithdraw: boolean;
  readonly trust: { readonly name: string };
  readonly story: {
    readonly responses: readonly {
      readonly text: string;
      readonly from: string;
      readonly publishedOn: string;
    }[];
  } | null;
}

/** What is read of it. */
export const storyFields =
  'receivedOn stage message mayWithdraw trust { name } story { responses { text from publishedOn } }';

/** What the holder of a code sees of their story: where it stands, what was answered, and where to take it back. */
export const storyProgress = (progress: StoryProgress, language: PageLanguage): Html => {
  const { stage, trust, receivedOn, message, story, mayWithdraw } = progress;
  const { storyStages, sentTo, storySays, takeBack } = language.words.track;
  const responses = story?.responses ?? [];
  return html`<h2 id="result-title">${storyStages[stage]}</h2>
    <p>${language.say(sentTo, html`<bdi>${trust.name}</bdi>`, language.day(receivedOn))}</p>
    ${
      message &&
      html`<h3>${storySays}</h3>
        <p class="words" dir="auto">${message}</p>`
    }
    <ul class="actions">
      ${responses.map(({ text, from, publishedOn }) => replyOf({ text, from, sentOn: publishedOn, language: null }, language))}
    </ul>
    ${mayWithdraw && html`<p><a href="${language.link('/withdraw-story')}">${takeBack}</a></p>`}`;
};
