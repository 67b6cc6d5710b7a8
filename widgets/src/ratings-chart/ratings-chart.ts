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
import { RatingsChartDocument } from '../generated/graphql.js';
import { DataController, type DataState } from '../internal/data-controller.js';
import { tell } from '../internal/events.js';
import { Localisation } from '../internal/localisation.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { barStyles } from './bar.styles.js';
import { strings, type RatingsChartStrings } from './ratings-chart.strings.js';
import { ratingsChartStyles } from './ratings-chart.styles.js';
import { ratingsRows, ratingsTable, RatingsWords } from './ratings-rows.js';
import { hasFigures, type RatingsQuarter } from './ratings.js';

/** The most that the API gives. */
const mostQuarters = 12;
const usualQuarters = 8;

interface Ratings {
  testMode: boolean;
  synthetic: boolean;
  quarters: readonly RatingsQuarter[];
}

/**
 * How people rate their care, quarter by quarter: what share said good and poor, how many answered, and why a figure is
 * hidden. A sentence says what the newest figures show, and a table stands behind the bars.
 *
 * Quarters stand below one another, the newest first, in every language; the good ones begin where reading begins, at the
 * right in Arabic.
 *
 * @summary Shows results of the Friends and Family Test over time.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run.
 *
 * @fires wesaid-ready - The figures are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-failed - The figures could not be loaded. `detail.code` says why.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart sentence - What the newest figures say.
 * @csspart chart - The bars.
 * @csspart table - The table behind them.
 * @csspart empty - The message when there are no figures.
 * @csspart failure - The message when loading failed.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - How many answered. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - The bars of good ratings. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class RatingsChartElement extends WesaidElement<RatingsChartStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, barStyles, ratingsChartStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, quarters: { type: Number }, data: { attribute: false } };
  }

  /** How many quarters to show, 1 to 12, the newest first. Default 8. */
  quarters = usualQuarters;

  /** Figures to show without asking the API, newest first; null (default) asks. */
  data: readonly RatingsQuarter[] | null = null;

  protected override readonly localisation = new Localisation(this, 'ratingsChart', strings);

  readonly #ratings = new DataController<Ratings>(this, {
    load: () => this.#read(),
    isEmpty: ({ quarters }) => !quarters.length,
    late: () => this.status.say(this.strings.loading),
    settled: (state) => this.#settle(state),
  });

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service', 'quarters', 'data'].some((name) => changed.has(name)))
      void this.#ratings.load();
  }

  async #read(): Promise<Ratings> {
    const first = Math.min(mostQuarters, Math.max(1, Math.trunc(this.quarters) || usualQuarters));
    if (this.data)
      return { testMode: false, synthetic: false, quarters: this.data.filter(hasFigures).slice(0, first) };
    const variables = { first, service: this.service || null };
    const { embed } = await read(this.endpoint, RatingsChartDocument, variables);
    const figures = embed?.trust.friendsAndFamilyTestOfQuarters;
    if (!embed || !figures) throw new RequestError(embed ? 'UNAVAILABLE' : 'EMBED_KEY_UNKNOWN');
    const { testMode, trust } = embed;
    return { testMode, synthetic: trust.synthetic, quarters: figures.filter(hasFigures) };
  }

  #settle(state: DataState<Ratings>): void {
    this.status.say('');
    if (state.phase === 'failed') tell(this, 'wesaid-failed', { code: state.error.code });
    else this.ready();
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const { state } = this.#ratings;
    const data = 'data' in state ? state.data : undefined;
    return html`${this.renderTestMode(data?.testMode)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      ${data?.synthetic ? html`<p class="notice" part="synthetic">${strings.synthetic}</p>` : nothing}
      ${this.#renderState(state)}`;
  }

  #renderState(state: DataState<Ratings>): TemplateResult {
    const { strings } = this;
    if (state.phase === 'failed')
      return html`<div class="message" part="failure" role="alert">
        <b>${strings.notLoaded}</b>
        <p>${strings.sentences[state.error.code] ?? strings.failure}</p>
        <button type="button" part="button" @click=${() => void this.#ratings.load()}>
          ${strings.tryAgain}
        </button>
      </div>`;
    if (state.phase === 'empty')
      return html`<div class="message" part="empty">
        <b>${strings.empty}</b>
        <p>${strings.emptyNext}</p>
      </div>`;
    if (state.phase !== 'ready') return html`<p class="waiting" aria-hidden="true">${strings.loading}</p>`;
    const words = new RatingsWords(strings, this.localisation.language);
    const { quarters } = state.data;
    return html`<p part="sentence"><b>${words.finding(quarters)}</b></p>
      ${ratingsRows(quarters, words)} ${ratingsTable(quarters, words)}
      <p class="soft">${strings.about}</p>`;
  }
}
