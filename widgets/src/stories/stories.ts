import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { read } from '../data/graphql-client.js';
import { StoriesDocument } from '../generated/graphql.js';
import { ListElement, type ListPage, type PageWanted } from '../internal/list-element.js';
import { Localisation } from '../internal/localisation.js';
import { strings, type StoriesStrings } from './stories.strings.js';
import { storiesStyles } from './stories.styles.js';
import { storyCard, type PublishedStory, type StoryFrame } from './story-card.js';
import type { StoryPictures } from './story-pictures.js';

/**
 * What people tell of their care in their own words, in pictures or in a recording, and what the services answered; newest
 * first. A story that somebody takes back is gone within a minute.
 *
 * @summary Shows published stories, and leads to where people tell one.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to a plain page.
 *
 * @fires wesaid-ready - The first stories are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-failed - Stories could not be loaded. `detail.code` says why.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart story - One story.
 * @csspart story-title - The title of a story.
 * @csspart words - What somebody tells.
 * @csspart pictures - What somebody tells in pictures.
 * @csspart response - What a service answered.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart facts - Date, language, service and themes.
 * @csspart empty - The message when nothing is published.
 * @csspart failure - The message when loading failed.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - Facts and labels. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - Quotation marks, the bar beside an answer, links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - Buttons under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class StoriesElement extends ListElement<StoriesStrings, PublishedStory> {
  static override get styles(): CSSResult[] {
    return [...super.styles, storiesStyles];
  }

  protected override readonly localisation = new Localisation(this, 'stories', strings);

  #place?: string;
  #fetching?: Promise<void>;
  /** What draws stories in pictures; undefined while it is fetched, null when it could not be. */
  #pictures?: StoryPictures | null;

  protected override async readPage(wanted: PageWanted): Promise<ListPage<PublishedStory> | undefined> {
    const variables = { ...wanted, service: this.service || null };
    const { embed } = await read(this.endpoint, StoriesDocument, variables);
    this.#place = this.service || embed?.trust.odsCode;
    return embed ? { testMode: embed.testMode, page: embed.trust.stories } : undefined;
  }

  protected override renderAbove(): TemplateResult | typeof nothing {
    if (!this.#place) return nothing;
    const address = new URL(`/story/${encodeURIComponent(this.#place)}?lang=${this.language}`, this.api).href;
    return html`<p><a href=${address}>${this.strings.tell}</a></p>`;
  }

  #renderPictures({ pictures }: PublishedStory): TemplateResult | typeof nothing {
    if (!pictures.length) return nothing;
    this.#fetching ??= import('./story-pictures.js').then(
      (module) => this.#fetched(new module.StoryPictures(this)),
      () => this.#fetched(null),
    );
    if (this.#pictures === null) return html`<p>${this.strings.failure}</p>`;
    return this.#pictures?.render(pictures) ?? html`<p>${this.strings.loading}</p>`;
  }

  #fetched(pictures: StoryPictures | null): void {
    this.#pictures = pictures;
    this.requestUpdate();
  }

  protected override renderItem(story: PublishedStory): TemplateResult {
    const { headingLevel, strings, language } = this;
    const frame: StoryFrame = {
      headingLevel: headingLevel + 1,
      language,
      mark: this.renderSynthetic(story.synthetic),
      pictures: this.#renderPictures(story),
    };
    return storyCard(story, frame, strings);
  }
}
