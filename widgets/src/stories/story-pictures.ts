import { html, type TemplateResult } from 'lit';
import { drawingFrom } from './drawing.js';
import type { PublishedStory } from './story-card.js';
import { strings as english, type StoryPicturesStrings } from './story-pictures.strings.js';
import type { StoriesElement } from './stories.js';

/**
 * What people tell in pictures: what each shows, and how it felt. Drawings are fetched from where the widget comes from, so
 * that a page need not allow pictures; their words are there without them. Fetched with the first such story.
 */
export class StoryPictures {
  /** By the code of the picture; empty while it is on its way. */
  readonly #files = new Map<string, string>();

  constructor(private readonly widget: StoriesElement) {}

  /** The pictures of a story, in its order. */
  render(pictures: PublishedStory['pictures']): TemplateResult {
    const words: StoryPicturesStrings = { ...english, ...this.widget.strings };
    return html`<ul class="pictures" part="pictures">
      ${pictures.map(
        ({ code, feeling }) =>
          html`<li>
            ${this.#draw(code)} <b>${words.pictures[code] ?? code}</b
            ><br />${words.feelings[String(feeling) as '1']}
          </li>`,
      )}
    </ul>`;
  }

  #draw(code: string): TemplateResult | '' {
    const file = this.#files.get(code);
    if (file === undefined) void this.#fetch(code);
    return file ? html`<span aria-hidden="true">${drawingFrom(file)}</span>` : '';
  }

  async #fetch(code: string): Promise<void> {
    this.#files.set(code, '');
    const address = `${this.widget.endpoint.api}/story-pictures/${encodeURIComponent(code)}.svg`;
    const answer = await fetch(address, { credentials: 'omit' }).catch(() => undefined);
    if (!answer?.ok) return;
    this.#files.set(code, await answer.text());
    this.widget.requestUpdate();
  }
}
