import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { lookUp } from '../data/look-up.js';
import { RequestError } from '../data/request-error.js';
import { TrackDocument, type TrackQuery } from '../generated/graphql.js';
import { errorSummary, fieldError } from '../internal/error-summary.js';
import { tell } from '../internal/events.js';
import { focusOn } from '../internal/focus-on.js';
import { Localisation } from '../internal/localisation.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { fetchedPart } from '../internal/fetched-part.js';
import { base } from '../styles/base.styles.js';
import { fields } from '../styles/fields.styles.js';
import { form } from '../styles/form.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { FoundView } from './found.js';
import { strings, type TrackStrings } from './track.strings.js';
import { typedCode } from './typed-code.js';

/** Why nothing was found: `code` is that of a request which failed. */
type Miss = { words: 'empty' | 'unknown' | 'tooMany' | 'away'; code?: string };

/**
 * Where people see what became of what they told a trust: they type the code of their receipt. It shows what was sent to
 * the trust of the page; a code of another trust is as unknown here as one that nobody has.
 *
 * @summary Takes a receipt code, and shows what became of what somebody sent.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to the plain page.
 *
 * @fires wesaid-ready - A code can be typed. `detail.language` is the one it speaks; `detail.checked` is false while no
 *   person who speaks it has read its words.
 * @fires wesaid-before-submit - A person adds to what they told. Cancelable: nothing is sent then.
 * @fires wesaid-submitted - What was added is safe. `detail.testMode`: it counts nowhere.
 * @fires wesaid-failed - A request failed. `detail.code` says why, and is never a receipt code.
 * @fires wesaid-invalid - Something has to be put right. `detail.problems` has paths and codes, no values.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart form - Where the code is typed.
 * @csspart field - A text box.
 * @csspart error-summary - What to put right.
 * @csspart failure - Why nothing is shown.
 * @csspart result - What became of it.
 * @csspart reply - What staff wrote back.
 * @csspart action - What was done about it.
 * @csspart invitation - That the person may make a complaint.
 * @csspart added - Thanks for what was added.
 * @csspart code - The receipt code.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - Hints and labels. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - Links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - The same under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-action-text - Text on the main button. Default #fff, dark #17212b.
 * @cssproperty --wesaid-warning-surface - Background of notices. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-error - Errors. Default #d5281b, dark #ff9d92.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class TrackElement extends WesaidElement<TrackStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, form, fields];
  }

  protected override readonly localisation = new Localisation(this, 'track', strings);

  #looking = false;
  #miss?: Miss;
  #view?: FoundView;
  #testMode?: boolean;

  /**
   * Whether what is sent counts nowhere.
   *
   * @internal
   */
  get testMode(): boolean {
    return this.#testMode ?? false;
  }

  protected override firstUpdated(): void {
    this.ready();
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  async #look(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#looking) return;
    const code = typedCode(this.#box.value);
    this.#miss = undefined;
    if (!code) return this.#refuse();
    this.#looking = true;
    this.requestUpdate();
    this.status.say(this.strings.looking);
    this.#miss = await this.#find(code);
    this.#looking = false;
    this.status.say('');
    if (this.#miss) return this.requestUpdate();
    this.#box.value = '';
    void focusOn(this, '#result-title');
  }

  get #box(): HTMLInputElement {
    return this.renderRoot.querySelector('#code') as HTMLInputElement;
  }

  #refuse(): void {
    this.#miss = { words: 'empty' };
    tell(this, 'wesaid-invalid', { problems: [{ path: 'code', code: 'CODE_MISSING' }] });
    void focusOn(this, '.summary');
  }

  /** Looks a code up, and shows what is there; gives why there is nothing. */
  async #find(code: string): Promise<Miss | undefined> {
    try {
      const [{ data, partly }, module] = await Promise.all([
        lookUp(this.endpoint, TrackDocument, { code }),
        fetchedPart(import('./found.js')).catch(() => undefined),
      ]);
      this.#testMode = data.embed?.testMode;
      if (!isFound(data)) return { words: partly ? 'away' : 'unknown' };
      if (!module) return { words: 'away' };
      adoptStyles(this.renderRoot as ShadowRoot, [...TrackElement.elementStyles, module.styles]);
      this.#view ??= new module.FoundView(this);
      this.#view.show(code, data);
      return undefined;
    } catch (error) {
      const { code: reason } = error instanceof RequestError ? error : new RequestError('NETWORK');
      tell(this, 'wesaid-failed', { code: reason });
      return { words: reason === 'QUOTA_EXCEEDED' ? 'tooMany' : 'away', code: reason };
    }
  }

  /** Writes a code as it stands on the receipt, once the person goes on. */
  #tidy({ target }: Event): void {
    const box = target as HTMLInputElement;
    box.value = typedCode(box.value);
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    return html`<div class="flow">
      ${this.renderTestMode(this.#testMode)}
      <p class="heading" part="title" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      ${this.#view?.render()} ${this.#renderForm()}
    </div>`;
  }

  #renderForm(): TemplateResult {
    const { strings } = this;
    const problems = this.#miss?.words === 'empty' ? [{ control: 'code', message: strings.empty[0] }] : [];
    const error = fieldError('code', problems, strings.error);
    return html`<form class="flow" novalidate part="form" aria-label=${strings.see}>
      ${errorSummary(strings.errorSummary, problems)} ${this.#renderMiss()}
      <div class="stack">
        <label for="code"><b>${this.#view ? strings.lookUpAnother : strings.code}</b></label>
        <p class="soft" id="code-hint">${strings.codeHint}</p>
        ${error}
        <input
          class="field"
          id="code"
          part="field"
          dir="ltr"
          maxlength="200"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-hint code-error"
          aria-invalid=${error !== nothing}
          @change=${this.#tidy}
        />
      </div>
      <button id="send" part="button" aria-disabled=${this.#looking} @click=${this.#look}>
        ${this.#looking ? strings.looking : strings.see}
      </button>
    </form>`;
  }

  #renderMiss(): TemplateResult | typeof nothing {
    const { strings, language } = this;
    if (!this.#miss || this.#miss.words === 'empty') return nothing;
    const { words, code } = this.#miss;
    const [heading, text] = strings[words];
    const reason = words === 'away' && code ? (strings.sentences[code] ?? text) : text;
    return html`<div class="notice stack" part="failure" role="alert">
      <b>${heading}</b>
      <p>${reason}</p>
      ${
        words === 'unknown'
          ? html`<p><a href=${new URL(`/r?lang=${language}`, this.api).href}>${strings.elsewhere}</a></p>`
          : nothing
      }
    </div>`;
  }
}

const isFound = ({ feedbackOutcome, caseProgress, interestProgress, storyOutcome }: TrackQuery): boolean =>
  Boolean(feedbackOutcome ?? caseProgress ?? interestProgress ?? storyOutcome);
