import {
  html,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { read } from '../data/graphql-client.js';
import { RequestError } from '../data/request-error.js';
import { ActionFeedDocument } from '../generated/graphql.js';
import { DataController, type DataState } from '../internal/data-controller.js';
import { Localisation } from '../internal/localisation.js';
import { PoliteStatus } from '../internal/polite-status.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { actionCard, type ActionPage, type PublishedAction } from './action-card.js';
import { languages, type ActionFeedStrings } from './action-feed.strings.js';
import { actionFeedStyles } from './action-feed.styles.js';

/** The most that the API gives at a time. */
const mostAtATime = 50;
const usualAtATime = 10;

interface FeedPage {
  readonly testMode: boolean;
  readonly actions: ActionPage;
}

/**
 * What people said and what the trust did about it, in the order of the API: newest first.
 *
 * @summary Shows published actions: you said, we did.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to a plain page.
 *
 * @fires wesaid-ready - The first actions are there, or it is certain that there are none.
 * @fires wesaid-failed - Actions could not be loaded. `detail.code` says why.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart action - One action.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart said - What people said.
 * @csspart did - What was done.
 * @csspart facts - Status, date, service and themes.
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
 * @cssproperty --wesaid-action - The bar beside what was done, links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - Buttons under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class ActionFeedElement extends WesaidElement<ActionFeedStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, actionFeedStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, first: { type: Number } };
  }

  /** How many actions to load at a time, 1 to 50. Default 10. */
  first = usualAtATime;

  protected override readonly localisation = new Localisation(this, languages);

  readonly #status = new PoliteStatus(this);
  readonly #page = new DataController<FeedPage>(this, {
    load: () => this.#read(),
    isEmpty: ({ actions }) => !actions.nodes.length && !this.#actions.length,
    late: () => this.#status.say(this.strings.loading),
    settled: (state) => this.#settle(state),
  });
  #actions: PublishedAction[] = [];
  #next: string | null = null;
  /** Whether what is under way was asked for by the button. */
  #asked = false;
  #isReady = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (!['embedKey', 'api', 'service', 'first'].some((name) => changed.has(name))) return;
    this.#actions = [];
    this.#next = null;
    void this.#page.load();
  }

  async #read(): Promise<FeedPage> {
    const first = Math.min(mostAtATime, Math.max(1, Math.trunc(this.first) || usualAtATime));
    const variables = { first, after: this.#next, service: this.service || null };
    const { embed } = await read(this.endpoint, ActionFeedDocument, variables);
    const actions = embed?.trust.actions;
    if (!actions) throw new RequestError(embed ? 'UNAVAILABLE' : 'EMBED_KEY_UNKNOWN');
    return { testMode: embed.testMode, actions };
  }

  #ask(): void {
    if (this.#page.state.phase === 'loading') return;
    this.#asked = true;
    void this.#page.load();
  }

  #settle(state: DataState<FeedPage>): void {
    const shown = this.#actions.length;
    this.#status.say('');
    if (state.phase === 'failed') return void this.emit('wesaid-failed', { code: state.error.code });
    if (state.phase === 'ready') this.#add(state.data.actions);
    if (this.#asked) {
      this.#asked = false;
      // The button that had focus may be gone; reading goes on where the new ones begin.
      void this.focusOn(state.phase === 'empty' ? '.message' : `article:nth-of-type(${shown + 1})`);
    }
    if (this.#isReady) return;
    this.#isReady = true;
    this.emit('wesaid-ready', {});
  }

  #add({ nodes, pageInfo }: ActionPage): void {
    this.#actions = [...this.#actions, ...nodes];
    this.#next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (this.#asked) this.#status.say(this.strings.added);
  }

  protected override renderContent(): TemplateResult {
    const { strings, localisation } = this;
    const { state } = this.#page;
    return html`${this.renderTestMode('data' in state ? state.data.testMode : undefined)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      ${this.#actions.map((action) =>
        actionCard(action, this.headingLevel + 1, strings, localisation.language),
      )}
      ${this.#renderEnd(state)} ${this.#status.render()}`;
  }

  /** The button is one and the same in all states, so that it keeps the focus of who pressed it. */
  #renderEnd(state: DataState<FeedPage>): TemplateResult {
    const { strings } = this;
    const loading = state.phase === 'loading';
    const label = state.phase === 'failed' ? strings.tryAgain : loading ? strings.loading : strings.more;
    return html`${this.#renderMessage(state)}
    ${
      this.#next || this.#asked || state.phase === 'failed'
        ? html`<p class="actions">
            <button
              type="button"
              class="secondary"
              part="button"
              aria-disabled=${loading}
              @click=${this.#ask}
            >
              ${label}
            </button>
          </p>`
        : nothing
    }`;
  }

  #renderMessage(state: DataState<FeedPage>): TemplateResult | typeof nothing {
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
    if (state.phase === 'ready' || this.#actions.length) return nothing;
    return html`<div aria-hidden="true">
      ${[1, 2, 3].map(() => html`<p class="waiting">${strings.loading}</p>`)}
    </div>`;
  }
}
