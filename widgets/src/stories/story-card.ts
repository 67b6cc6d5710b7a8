import { html, nothing, type TemplateResult } from 'lit';
import type { StoriesQuery } from '../generated/graphql.js';
import { longDate } from '../internal/long-date.js';
import { safeWebAddress } from '../internal/safe-web-address.js';
import type { StoriesStrings } from './stories.strings.js';

/** A published story. */
export type PublishedStory = NonNullable<
  NonNullable<StoriesQuery['embed']>['trust']['stories']
>['nodes'][number];

/** What is drawn of a story beside its own words. */
export interface StoryFrame {
  headingLevel: number;
  /** Language of the words around it. */
  language: string;
  /** The mark of demonstration data, where it is that. */
  mark: TemplateResult | typeof nothing;
  /** What is told in pictures, where anything is. */
  pictures: TemplateResult | typeof nothing;
}

/**
 * Draws one story. Words of people are put in as text, never as markup, each in its own language and direction. A
 * recording is a link: nothing of another site is loaded before somebody opens it.
 */
export function storyCard(story: PublishedStory, frame: StoryFrame, strings: StoriesStrings): TemplateResult {
  const { id, title, words, language, transcript, formats, responses } = story;
  const lang = language ?? nothing;
  return html`<article part="story" tabindex="-1" aria-labelledby="title-${id}">
    ${frame.mark}
    <p
      class="heading"
      part="story-title"
      id="title-${id}"
      role="heading"
      aria-level=${frame.headingLevel}
      lang=${lang}
      dir="auto"
    >
      ${title}
    </p>
    ${words ? html`<blockquote class="quote words" part="words" lang=${lang} dir="auto">${words}</blockquote>` : nothing}
    ${frame.pictures} ${recording(story, strings)}
    ${transcript ? closed(strings.transcript, transcript, language) : nothing}
    ${formats.map((format) => otherForm(format, language, strings))}
    ${responses.map((response) => answer(response, frame, strings))} ${facts(story, frame, strings)}
  </article>`;
}

function recording(
  { kind, mediaUrl }: PublishedStory,
  { listen, watch }: StoriesStrings,
): TemplateResult | typeof nothing {
  const address = safeWebAddress(mediaUrl);
  if (!address) return nothing;
  return link(address, (kind === 'VIDEO' ? watch : listen)(new URL(address).host));
}

const link = (address: string, words: string): TemplateResult =>
  html`<p><a href=${address} target="_blank" rel="noopener noreferrer">${words}</a></p>`;

const closed = (summary: string, words: string, language: string | null): TemplateResult =>
  html`<details>
    <summary>${summary}</summary>
    <p class="words" lang=${language ?? nothing} dir="auto">${words}</p>
  </details>`;

function otherForm(
  { kind, language, text, url }: PublishedStory['formats'][number],
  ofStory: string | null,
  { formats }: StoriesStrings,
): TemplateResult | typeof nothing {
  const address = safeWebAddress(url);
  if (address) return link(address, `${formats[kind]}: ${new URL(address).host}`);
  return text ? closed(formats[kind], text, language ?? ofStory) : nothing;
}

function answer(
  { kind, text, from, publishedOn }: PublishedStory['responses'][number],
  { headingLevel, language }: StoryFrame,
  { responses, answeredBy, months }: StoriesStrings,
): TemplateResult {
  return html`<div class="response" part="response">
    <p class="part" role="heading" aria-level=${headingLevel + 1}>${responses[kind]}</p>
    <p class="words" dir="auto">${text}</p>
    <p class="soft">${answeredBy(`\u2068${from}\u2069`, longDate(publishedOn, language, months))}</p>
  </div>`;
}

function facts(
  { language, service, themes, publishedOn }: PublishedStory,
  { language: around }: StoryFrame,
  strings: StoriesStrings,
): TemplateResult {
  const first = (tag: string) => tag.split('-')[0];
  const other = language && first(language) !== first(around) ? nameOf(language, around) : undefined;
  return html`<p class="facts soft" part="facts">
    <time datetime=${publishedOn}>${strings.published(longDate(publishedOn, around, strings.months))}</time>
    ${other ? html`<span>${strings.written(other)}</span>` : nothing}
    ${service ? html`<span>${strings.service}: <bdi>${service.name}</bdi></span>` : nothing}
    ${
      themes.length
        ? html`<span>${strings.themes}: <bdi>${themes.map(({ name }) => name).join(', ')}</bdi></span>`
        : nothing
    }
  </p>`;
}

/** What a language is called; its tag, where nobody knows. */
function nameOf(language: string, around: string): string {
  try {
    return new Intl.DisplayNames([around, 'en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
