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
import { DisplayDocument, type DisplayQuery, type RatingsChartQuery } from '../generated/graphql.js';
import { tell } from '../internal/events.js';
import { Localisation } from '../internal/localisation.js';
import { longDate } from '../internal/long-date.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { barStyles } from '../ratings-chart/bar.styles.js';
import type { RatingsChartStrings } from '../ratings-chart/ratings-chart.strings.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { ago } from './ago.js';
import { strings, type DisplayStrings } from './display.strings.js';
import { displayStyles } from './display.styles.js';
import type * as ratingsSlide from './ratings-slide.js';

/** An action as the display shows it. */
export type DisplayedAction = NonNullable<
  NonNullable<DisplayQuery['embed']>['trust']['actions']
>['nodes'][number];

const minute = 60_000;
/** Between two looks whether anything is new or withdrawn. */
const refreshMillis = 10 * minute;
/** Between two tries while there is no connection. */
const retryMillis = minute / 2;
/**
 * Without contact for so long, what the trust may have withdrawn is shown no longer. An answer may have been in caches for
 * six minutes, and the clock ticks once a minute: together they stay within the hour.
 */
const leaseMillis = 50 * minute;
const usualSeconds = 20;
const fewestSeconds = 10;
/** How quickly somebody reads who passes by. */
const wordsPerSecond = 2.5;
const mostActions = 20;

type Trust = NonNullable<RatingsChartQuery['embed']>['trust'];

/**
 * What changed because people told the trust, one after the other, for a television or a noticeboard. It looks every ten
 * minutes whether anything is new or withdrawn, says how old its content is, and goes on by itself after a time without
 * network.
 *
 * Withdrawn actions are gone within an hour, with a network or without: what could not be checked for 50 minutes is not
 * shown any more. Ratings of closed quarters cannot be withdrawn, so a display with `ratings` has them to show all night.
 * Nothing is stored on the device: a page that is loaded anew needs the network.
 *
 * One slide takes the place of the other without movement. Space does the same as the button, in full screen and with
 * `mode="tv"`. A screen reader hears nothing while slides change; when they are paused it hears which one stays.
 *
 * @summary Shows published actions in turn on a screen that nobody touches.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run.
 *
 * @fires wesaid-ready - The first actions are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-failed - Actions could not be loaded or checked. `detail.code` says why. It is tried again by itself.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart trust - The name of the trust.
 * @csspart slide - What is shown now.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart said - What people said.
 * @csspart did - What was done.
 * @csspart sentence - What the newest ratings say.
 * @csspart chart - The bar of the newest ratings.
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
 * @cssproperty --wesaid-border - Edge of the bar of ratings. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - The bar beside what was done, good ratings, and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class DisplayElement extends WesaidElement<DisplayStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, barStyles, displayStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      ...super.properties,
      seconds: { type: Number },
      paused: { type: Boolean, reflect: true },
      mode: { reflect: true },
      ratings: { type: Boolean },
      data: { attribute: false },
    };
  }

  /** How long each slide is shown, in seconds, at least 10; longer where it has more words than can be read. Default 20. */
  seconds = usualSeconds;

  /** Whether it stays on the slide that is shown. Default false. */
  paused = false;

  /** `tv` covers the whole window, for a screen that shows nothing else. Default: a part of the page. */
  mode: '' | 'tv' = '';

  /** Whether the newest ratings of closed quarters are among the slides. Default false. */
  ratings = false;

  /** Actions to show without asking the API; null (default) asks. They are shown however old they are, and no ratings. */
  data: readonly DisplayedAction[] | null = null;

  /**
   * The time, in milliseconds.
   *
   * @internal
   */
  now = (): number => Date.now();

  protected override readonly localisation = new Localisation(this, 'display', strings);

  /** English ones come with the slide. */
  readonly #ratingsWords = new Localisation<Partial<RatingsChartStrings>>(this, 'ratingsChart', {});
  #ratingsSlide?: typeof ratingsSlide;
  #rated?: Trust;
  /** {@link #rated} as it is drawn now. */
  #drawn?: ratingsSlide.RatingsSlide | undefined;
  #trust = '';
  #actions: readonly DisplayedAction[] = [];
  #testMode?: boolean;
  /** When the API last said what is published; undefined before it ever did. */
  #checkedAt?: number;
  #failure = '';
  #shown = 0;
  #isReady = false;
  /** Runs from when there first was anything. */
  #turn: ReturnType<typeof setTimeout> | undefined;
  #look?: ReturnType<typeof setTimeout>;
  #clock?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), minute);
    this.addEventListener('fullscreenchange', this.#redraw);
    addEventListener('online', this.#refresh);
    addEventListener('keydown', this.#press);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    clearTimeout(this.#look);
    clearTimeout(this.#turn);
    this.removeEventListener('fullscreenchange', this.#redraw);
    removeEventListener('online', this.#refresh);
    removeEventListener('keydown', this.#press);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.ratings) await this.#ratingsWords.follow();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['embedKey', 'api', 'service', 'data', 'ratings'].some((name) => changed.has(name))) this.#start();
    else if (changed.has('seconds') || changed.has('paused')) this.#takeTurns();
    const { strings, language } = this.#ratingsWords;
    this.#drawn = this.#rated && this.#ratingsSlide?.ratingsSlide(this.#rated, strings, language);
    if (changed.has('paused') && this.hasUpdated) this.status.say(this.paused ? this.#position : '');
  }

  #redraw = (): void => this.requestUpdate();

  #start(): void {
    clearTimeout(this.#turn);
    this.#turn = undefined;
    void this.#refresh();
  }

  #takeTurns(): void {
    clearTimeout(this.#turn);
    if (this.paused) return;
    const needed = wordsOf(this.#slide) / wordsPerSecond;
    const seconds = Math.max(fewestSeconds, this.seconds || usualSeconds, needed);
    this.#turn = setTimeout(() => {
      this.#shown += 1;
      this.requestUpdate();
      this.#takeTurns();
    }, seconds * 1000);
  }

  #refresh = async (): Promise<void> => {
    clearTimeout(this.#look);
    if (this.data) {
      [this.#actions, this.#checkedAt, this.#failure, this.#rated] = [this.data, undefined, '', undefined];
      return this.#settle();
    }
    try {
      const variables = { first: mostActions, service: this.service || null };
      const { embed } = await read(this.endpoint, DisplayDocument, variables);
      const actions = embed?.trust.actions;
      if (!embed || !actions) throw new RequestError(embed ? 'UNAVAILABLE' : 'EMBED_KEY_UNKNOWN');
      [this.#actions, this.#testMode, this.#checkedAt] = [actions.nodes, embed.testMode, this.now()];
      [this.#trust, this.#failure] = [embed.trust.name, ''];
      await this.#readRatings();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#failure = error.code;
      tell(this, 'wesaid-failed', { code: error.code });
    }
    if (this.isConnected) this.#look = setTimeout(this.#refresh, this.#failure ? retryMillis : refreshMillis);
    this.#settle();
  };

  /** Ratings that did not come are no failure: those that are there stay, and the next look asks again. */
  async #readRatings(): Promise<void> {
    if (!this.ratings) return void (this.#rated = undefined);
    try {
      this.#ratingsSlide ??= await import('./ratings-slide.js');
      const { document, quarters } = this.#ratingsSlide;
      const variables = { first: quarters, service: this.service || null };
      const { embed } = await read(this.endpoint, document, variables);
      this.#rated = embed?.trust ?? this.#rated;
    } catch {
      return;
    }
  }

  #settle(): void {
    this.requestUpdate();
    if (this.#turn === undefined) this.#takeTurns();
    if (this.#isReady || this.#failure) return;
    this.#isReady = true;
    this.ready();
  }

  get #age(): number {
    return this.#checkedAt === undefined ? 0 : this.now() - this.#checkedAt;
  }

  /** Whether what is there was checked so long ago that it may have been withdrawn. */
  get #isOver(): boolean {
    return this.#age > leaseMillis;
  }

  /** What is shown in turn: actions, then ratings, which come drawn. */
  get #slides(): readonly Slide[] {
    const actions = this.#isOver ? [] : this.#actions;
    return this.#drawn ? [...actions, this.#drawn] : actions;
  }

  get #slide(): Slide | undefined {
    const slides = this.#slides;
    return slides[this.#shown % slides.length];
  }

  get #position(): string {
    const { length } = this.#slides;
    return length > 1 ? this.strings.position((this.#shown % length) + 1, length) : '';
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const slide = this.#slide;
    const title = slide && 'title' in slide ? slide.title : strings.title;
    return html`${this.renderTestMode(this.#testMode)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${title}</p>
      <div class="slide" part="slide">${slide ? this.#renderSlide(slide) : this.#renderNone()}</div>
      ${this.#renderFoot()}`;
  }

  #renderSlide(slide: Slide): TemplateResult {
    const notice = html`<p class="notice" part="synthetic">${this.strings.synthetic}</p>`;
    return html`${slide.synthetic ? notice : nothing}
    ${'title' in slide ? slide.drawing : this.#renderAction(slide)}`;
  }

  #renderNone(): TemplateResult {
    const { strings } = this;
    const known = this.data !== null || this.#checkedAt !== undefined;
    if (!known && this.#failure)
      return html`<p part="failure" role="alert">${strings.sentences[this.#failure] ?? strings.failure}</p>`;
    if (!known) return html`<p>${strings.loading}</p>`;
    if (this.#isOver)
      return html`<div part="failure">
        <p><b>${strings.withdrawn}</b></p>
        <p>${strings.withdrawnNext}</p>
      </div>`;
    return html`<p part="empty">${strings.empty}</p>`;
  }

  #renderAction({ said, did, label, publishedOn }: DisplayedAction): TemplateResult {
    const { strings, localisation } = this;
    const halves = strings.labels[label];
    const level = this.headingLevel + 1;
    const length = lengthOf(`${said} ${did}`);
    return html`<div>
        <p class="part" role="heading" aria-level=${level}>${halves.said}</p>
        <p class="words ${length}" part="said" dir="auto">${said}</p>
      </div>
      <div class="did">
        <p class="part" role="heading" aria-level=${level}>${halves.did}</p>
        <p class="words ${length}" part="did" dir="auto">${did}</p>
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
    const full = this.matches(':fullscreen');
    const position = this.#position;
    const age =
      this.#checkedAt === undefined ? '' : strings.checked(ago(this.#age, this.localisation.language));
    // Where only ratings are left, it says that the rest is missing.
    const missing = this.#isOver && this.#slide ? `${strings.withdrawn}.` : '';
    return html`<div class="foot">
      <p class="soft">
        <bdi part="trust">${this.#trust}</bdi> <span>${position}</span> <span>${missing}</span>
        <span part="age">${age}</span>
      </p>
      ${
        position
          ? html`<button type="button" part="button" @click=${this.#pauseOrGoOn}>
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

  #pauseOrGoOn = (): void => {
    this.paused = !this.paused;
  };

  #press = (event: KeyboardEvent): void => {
    const alone = this.mode === 'tv' || this.matches(':fullscreen');
    if (event.key !== ' ' || event.repeat || !alone || !this.#position) return;
    // What has the focus keeps its own key.
    const onControl = 'a,button,input,select,summary,textarea';
    if (event.composedPath().some((each) => each instanceof Element && each.matches(onControl))) return;
    event.preventDefault();
    this.#pauseOrGoOn();
  };

  #toggleFullScreen = async (): Promise<void> => {
    try {
      if (this.matches(':fullscreen')) return await document.exitFullscreen();
      await this.requestFullscreen();
      // Space would leave full screen again.
      this.renderRoot.querySelector('button')?.focus();
    } catch {
      // A page may forbid it; then everything stays as it is.
    }
  };
}

/** What is shown at a time: an action, or ratings. */
type Slide = DisplayedAction | ratingsSlide.RatingsSlide;

const count = (words: string): number => words.trim().split(/\s+/).length;

/** How many words a slide has to be read. */
function wordsOf(slide: Slide | undefined): number {
  if (!slide) return 0;
  return count('title' in slide ? slide.sentence : `${slide.said} ${slide.did}`);
}

/** By how much letters become smaller, so that a slide fits its screen. */
function lengthOf(words: string): '' | 'long' | 'longer' {
  const length = count(words);
  return length > 60 ? 'longer' : length > 40 ? 'long' : '';
}
