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
import { DisplayDocument, type DisplayQuery } from '../generated/graphql.js';
import { tell } from '../internal/events.js';
import { Localisation } from '../internal/localisation.js';
import { longDate } from '../internal/long-date.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { ago } from './ago.js';
import { strings, type DisplayStrings } from './display.strings.js';
import { displayStyles } from './display.styles.js';

/** An action as the display shows it. */
export type DisplayedAction = NonNullable<
  NonNullable<DisplayQuery['embed']>['trust']['actions']
>['nodes'][number];

const minute = 60_000;
/** Between two looks whether anything is new or withdrawn. */
const refreshMillis = 10 * minute;
/** Between two tries while there is no connection. */
const retryMillis = minute / 2;
/** Without contact for so long, what the trust may have withdrawn is shown no longer. */
const leaseMillis = 60 * minute;
const usualSeconds = 20;
const fewestSeconds = 10;
const mostActions = 20;

/**
 * What changed because people told the trust, one after the other, for a television or a noticeboard. It looks every ten
 * minutes whether anything is new or withdrawn, says how old its content is, and goes on by itself after a time without
 * network. What could not be checked for an hour is not shown any more, because it may have been withdrawn.
 *
 * @summary Shows published actions in turn on a screen that nobody touches.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run.
 *
 * @fires wesaid-ready - The first actions are there, or it is certain that there are none.
 * @fires wesaid-failed - Actions could not be loaded or checked. `detail.code` says why. It is tried again by itself.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart slide - What is shown now.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart said - What people said.
 * @csspart did - What was done.
 * @csspart age - How old the content is.
 * @csspart empty - The message when nothing is published.
 * @csspart failure - The message while nothing can be shown.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default none.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - Labels and the line at the foot. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-action - The bar beside what was done, and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class DisplayElement extends WesaidElement<DisplayStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, displayStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      seconds: { type: Number },
      paused: { type: Boolean, reflect: true },
      data: { attribute: false },
    };
  }

  /** How long each action is shown, in seconds, at least 10. Default 20. */
  seconds = usualSeconds;

  /** Whether it stays on the action that is shown. Default false. */
  paused = false;

  /** Actions to show without asking the API; null (default) asks. They are shown however old they are. */
  data: readonly DisplayedAction[] | null = null;

  protected override readonly localisation = new Localisation(this, 'display', strings);

  #actions: readonly DisplayedAction[] = [];
  #testMode?: boolean;
  /** When the API last said what is published; undefined before it ever did. */
  #checkedAt?: number;
  #failure = '';
  #shown = 0;
  #isReady = false;
  #turn?: ReturnType<typeof setTimeout>;
  #look?: ReturnType<typeof setTimeout>;
  #clock?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), minute);
    this.addEventListener('fullscreenchange', this.#redraw);
    addEventListener('online', this.#refresh);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    clearTimeout(this.#look);
    clearTimeout(this.#turn);
    this.removeEventListener('fullscreenchange', this.#redraw);
    removeEventListener('online', this.#refresh);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service', 'data'].some((name) => changed.has(name))) this.#start();
    else if (changed.has('seconds') || changed.has('paused')) this.#takeTurns();
  }

  #redraw = (): void => this.requestUpdate();

  #start(): void {
    void this.#refresh();
    this.#takeTurns();
  }

  #takeTurns(): void {
    clearTimeout(this.#turn);
    if (this.paused) return;
    const seconds = Math.max(fewestSeconds, this.seconds || usualSeconds);
    this.#turn = setTimeout(() => {
      this.#shown += 1;
      this.requestUpdate();
      this.#takeTurns();
    }, seconds * 1000);
  }

  #refresh = async (): Promise<void> => {
    clearTimeout(this.#look);
    if (this.data) {
      [this.#actions, this.#checkedAt, this.#failure] = [this.data, undefined, ''];
      return this.#settle();
    }
    try {
      const variables = { first: mostActions, service: this.service || null };
      const { embed } = await read(this.endpoint, DisplayDocument, variables);
      const actions = embed?.trust.actions;
      if (!embed || !actions) throw new RequestError(embed ? 'UNAVAILABLE' : 'EMBED_KEY_UNKNOWN');
      [this.#actions, this.#testMode, this.#checkedAt] = [actions.nodes, embed.testMode, Date.now()];
      this.#failure = '';
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#failure = error.code;
      tell(this, 'wesaid-failed', { code: error.code });
    }
    if (this.isConnected) this.#look = setTimeout(this.#refresh, this.#failure ? retryMillis : refreshMillis);
    this.#settle();
  };

  #settle(): void {
    this.requestUpdate();
    if (this.#isReady || this.#failure) return;
    this.#isReady = true;
    this.ready();
  }

  get #age(): number {
    return this.#checkedAt === undefined ? 0 : Date.now() - this.#checkedAt;
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    return html`${this.renderTestMode(this.#testMode)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      <div class="slide" part="slide">${this.#renderSlide()}</div>
      ${this.#renderFoot()}`;
  }

  #renderSlide(): TemplateResult {
    const { strings } = this;
    const known = this.data !== null || this.#checkedAt !== undefined;
    if (!known && this.#failure)
      return html`<p part="failure" role="alert">${strings.sentences[this.#failure] ?? strings.failure}</p>`;
    if (!known) return html`<p>${strings.loading}</p>`;
    if (this.#age > leaseMillis)
      return html`<div part="failure">
        <p><b>${strings.withdrawn}</b></p>
        <p>${strings.withdrawnNext}</p>
      </div>`;
    const action = this.#actions[this.#shown % this.#actions.length];
    return action ? this.#renderAction(action) : html`<p part="empty">${strings.empty}</p>`;
  }

  #renderAction({ said, did, label, publishedOn, synthetic }: DisplayedAction): TemplateResult {
    const { strings, localisation } = this;
    const halves = strings.labels[label];
    const level = this.headingLevel + 1;
    return html`${synthetic ? html`<p class="notice" part="synthetic">${strings.synthetic}</p>` : nothing}
      <p class="part" role="heading" aria-level=${level}>${halves.said}</p>
      <p class="words" part="said" dir="auto">${said}</p>
      <div class="did">
        <p class="part" role="heading" aria-level=${level}>${halves.did}</p>
        <p class="words" part="did" dir="auto">${did}</p>
      </div>
      ${
        publishedOn
          ? html`<p class="soft">
              ${strings.published(longDate(publishedOn, localisation.language, strings.months))}
            </p>`
          : nothing
      }`;
  }

  #renderFoot(): TemplateResult {
    const { strings } = this;
    const count = this.#actions.length;
    const full = this.matches(':fullscreen');
    const age =
      this.#checkedAt === undefined ? '' : strings.checked(ago(this.#age, this.localisation.language));
    const position =
      count > 1 && this.#age <= leaseMillis ? strings.position((this.#shown % count) + 1, count) : '';
    return html`<div class="foot">
      <p class="soft"><span>${position}</span> <span part="age">${age}</span></p>
      ${
        count > 1
          ? html`<button type="button" part="button" @click=${() => (this.paused = !this.paused)}>
              ${this.paused ? strings.goOn : strings.pause}
            </button>`
          : nothing
      }
      ${
        document.fullscreenEnabled
          ? html`<button type="button" part="button" @click=${this.#toggleFullScreen}>
              ${full ? strings.leaveFullScreen : strings.fullScreen}
            </button>`
          : nothing
      }
    </div>`;
  }

  #toggleFullScreen = (): void => {
    // A page may forbid it; then everything stays as it is.
    const change = this.matches(':fullscreen') ? document.exitFullscreen() : this.requestFullscreen();
    change.catch(() => undefined);
  };
}
