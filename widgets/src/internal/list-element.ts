import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { RequestError } from '../data/request-error.js';
import { base } from '../styles/base.styles.js';
import { list } from '../styles/list.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { DataController, type DataState } from './data-controller.js';
import { tell } from './events.js';
import { focusOn } from './focus-on.js';
import type { ListStrings } from './list.strings.js';
import { WesaidElement } from './wesaid-element.js';

/** The most that the API gives at a time. */
const mostAtATime = 50;
const usualAtATime = 10;

/** What a list has read: a page of items of the trust that the embed key names. */
export interface ListPage<Item> {
  testMode: boolean;
  /** Null or undefined while the API cannot read them. */
  page?: {
    nodes: readonly Item[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

/** Which page to read. */
export interface PageWanted {
  first: number;
  after: string | null;
}

/**
 * A list of what a trust has published, page by page, with a drawn state for each of loading, empty and failed. A
 * widget says what to read (`readPage`) and how one item looks (`renderItem`, an `article` with `tabindex="-1"`).
 */
export abstract class ListElement<Strings extends ListStrings, Item> extends WesaidElement<Strings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, list];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, first: { type: Number }, data: { attribute: false } };
  }

  /** How many to load at a time, 1 to 50. Default 10. */
  first = usualAtATime;

  /** Items to show without asking the API, in their order; null (default) asks. */
  data: readonly Item[] | null = null;

  /** What has been read so far. */
  protected items: Item[] = [];

  readonly #page = new DataController<ListPage<Item>>(this, {
    load: () => this.#read(),
    isEmpty: ({ page }) => !page?.nodes.length && !this.items.length,
    late: () => this.status.say(this.strings.loading),
    settled: (state) => this.#settle(state),
  });
  #next: string | null = null;
  /** Whether what is under way was asked for by the button. */
  #asked = false;
  #isReady = false;

  /** Reads one page; undefined when the embed key names nothing. */
  protected abstract readPage(wanted: PageWanted): Promise<ListPage<Item> | undefined>;

  protected abstract renderItem(item: Item): TemplateResult;

  /** What stands between the heading and the items. Default: nothing. */
  protected renderAbove(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!['embedKey', 'api', 'service', 'first', 'data'].some((name) => changed.has(name))) return;
    this.items = [];
    this.#next = null;
    void this.#page.load();
  }

  async #read(): Promise<ListPage<Item>> {
    if (this.data)
      return {
        testMode: false,
        page: { nodes: this.data, pageInfo: { hasNextPage: false, endCursor: null } },
      };
    const first = Math.min(mostAtATime, Math.max(1, Math.trunc(this.first) || usualAtATime));
    const read = await this.readPage({ first, after: this.#next });
    if (!read?.page) throw new RequestError(read ? 'UNAVAILABLE' : 'EMBED_KEY_UNKNOWN');
    return read;
  }

  #ask(): void {
    if (this.#page.state.phase === 'loading') return;
    this.#asked = true;
    void this.#page.load();
  }

  #settle(state: DataState<ListPage<Item>>): void {
    const shown = this.items.length;
    this.status.say('');
    if (state.phase === 'failed') return void tell(this, 'wesaid-failed', { code: state.error.code });
    if (state.phase === 'ready' && state.data.page) {
      const { nodes, pageInfo } = state.data.page;
      this.items = [...this.items, ...nodes];
      this.#next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (this.#asked) this.status.say(this.strings.added);
    }
    if (this.#asked) {
      this.#asked = false;
      // The button that had focus may be gone; reading goes on where the new ones begin.
      void focusOn(this, `article:nth-of-type(n+${shown + 1}):not([hidden]),.message`);
    }
    if (this.#isReady) return;
    this.#isReady = true;
    this.ready();
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const { state } = this.#page;
    return html`${this.renderTestMode('data' in state ? state.data.testMode : undefined)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      ${this.renderAbove()} ${this.items.map((item) => this.renderItem(item))} ${this.#renderEnd(state)}`;
  }

  /** The mark of what was generated for demonstration. */
  protected renderSynthetic(synthetic: boolean): TemplateResult | typeof nothing {
    return synthetic
      ? html`<p class="notice synthetic" part="synthetic">${this.strings.synthetic}</p>`
      : nothing;
  }

  /** The button is one and the same in all states, so that it keeps the focus of who pressed it. */
  #renderEnd(state: DataState<ListPage<Item>>): TemplateResult {
    const { strings } = this;
    const loading = state.phase === 'loading';
    const label = state.phase === 'failed' ? strings.tryAgain : loading ? strings.loading : strings.more;
    return html`${this.#renderMessage(state)}
    ${
      this.#next || this.#asked || state.phase === 'failed'
        ? html`<p class="more">
            <button type="button" part="button" aria-disabled=${loading} @click=${this.#ask}>${label}</button>
          </p>`
        : nothing
    }`;
  }

  #renderMessage(state: DataState<ListPage<Item>>): TemplateResult | typeof nothing {
    const { strings } = this;
    if (state.phase === 'failed') {
      return html`<div class="message" part="failure" role="alert">
        <p class="part">${strings.notLoaded}</p>
        <p>${strings.sentences[state.error.code] ?? strings.failure}</p>
      </div>`;
    }
    if (state.phase === 'empty') {
      return html`<div class="message" part="empty" tabindex="-1">
        <p class="part">${strings.empty}</p>
        <p>${strings.emptyNext}</p>
      </div>`;
    }
    if (state.phase === 'ready' || this.items.length) return nothing;
    return html`<div aria-hidden="true">
      ${[1, 2, 3].map(() => html`<p class="waiting">${strings.loading}</p>`)}
    </div>`;
  }
}
