import {
  html,
  nothing,
  svg,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { askAsMember } from '../data/session-client.js';
import { CommitteeBoardDocument, type CommitteeBoardQuery } from '../generated/graphql.js';
import { DataController, type DataState } from '../internal/data-controller.js';
import { tell } from '../internal/events.js';
import { focusOn } from '../internal/focus-on.js';
import { Localisation } from '../internal/localisation.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { measureStyles } from '../spc-chart/measure.styles.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { BoardCommittee, BoardKit, PartModule, PartName } from './board-part.js';
import { BoardSection } from './board-section.js';
import { strings, type BoardStrings } from './committee-board.strings.js';
import { committeeBoardStyles } from './committee-board.styles.js';
import { committeeFacts } from './committee-facts.js';

/**
 * What a member of a committee needs for it: what it is for, the papers of its meetings, its figures, and questions that
 * can be put to it. It asks the API in the name of the person who is signed in, and so it works on the API's own pages
 * only; no embed key opens it.
 *
 * @summary Shows the committees that the person who is signed in sits on.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run.
 *
 * @fires wesaid-ready - The person's committees are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-failed - Committees could not be loaded, or a question not be sent. `detail.code` says why.
 * @fires wesaid-submitted - A question is safe with the committee.
 *
 * @csspart base - Everything inside.
 * @csspart choice - Where a committee is chosen.
 * @csspart facts - What the committee is.
 * @csspart meetings - Its meetings with their papers.
 * @csspart measures - Its figures.
 * @csspart questions - Questions with their answers.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart empty - The message for somebody who sits on no committee.
 * @csspart failure - The message when something could not be loaded or sent.
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
 * @cssproperty --wesaid-action - Links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - Buttons under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-action-text - Text on the main button. Default #fff, dark #17212b.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-error - Errors. Default #d5281b, dark #ff9d92.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class CommitteeBoardElement extends WesaidElement<BoardStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, measureStyles, committeeBoardStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, committee: {} };
  }

  /** Identifier of the committee that is shown. Default: the first of the person's own. */
  committee = '';

  protected override readonly localisation = new Localisation(this, 'committeeBoard', strings);

  readonly #committees = new DataController<BoardCommittee[]>(this, {
    load: () => this.#read(),
    isEmpty: (committees) => !committees.length,
    late: () => this.status.say(this.strings.loading),
    settled: (state) => this.#settle(state),
  });
  readonly #sections = [
    this.#section('meetings', () => import('./meetings.js')),
    this.#section('measures', () => import('./measures.js')),
    this.#section('questions', () => import('./questions.js')),
  ];
  #inlineSize = 0;
  /** Charts are drawn for the width that there is; in the next frame, because drawing changes the height. */
  readonly #resize = new ResizeObserver(() => {
    if (this.clientWidth === this.#inlineSize) return;
    this.#inlineSize = this.clientWidth;
    requestAnimationFrame(() => this.requestUpdate());
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('api')) void this.#committees.load();
    else if (changed.has('committee')) this.#open();
  }

  #section<Item>(name: PartName, fetchPart: () => Promise<PartModule<Item>>): BoardSection<Item> {
    return new BoardSection<Item>(
      this,
      () => this.#kit(),
      name,
      fetchPart,
      (...failure) => this.#renderFailure(...failure),
    );
  }

  #ask: BoardKit['ask'] = (document, variables) => askAsMember(this.endpoint.api, document, variables);

  async #read(): Promise<BoardCommittee[]> {
    const all: BoardCommittee[] = [];
    let after: string | null = null;
    do {
      const { myCommittees }: CommitteeBoardQuery = await this.#ask(CommitteeBoardDocument, { after });
      all.push(...myCommittees.nodes);
      after = myCommittees.pageInfo.hasNextPage ? myCommittees.pageInfo.endCursor : null;
    } while (after);
    return all;
  }

  #settle(state: DataState<BoardCommittee[]>): void {
    this.status.say('');
    if (state.phase === 'failed') return void tell(this, 'wesaid-failed', { code: state.error.code });
    this.#open();
    this.ready();
  }

  #open(): void {
    if (this.#shown) for (const section of this.#sections) void section.open();
  }

  /** The committee that is shown; undefined while there is none. */
  get #shown(): BoardCommittee | undefined {
    const { state } = this.#committees;
    const all = state.phase === 'ready' ? state.data : [];
    return all.find(({ id }) => id === this.committee) ?? all[0];
  }

  #kit(): BoardKit {
    const frame = this.renderRoot.querySelector('.base');
    const { fontSize, paddingInlineStart } = frame
      ? getComputedStyle(frame)
      : { fontSize: '16', paddingInlineStart: '16' };
    return {
      html,
      svg,
      nothing,
      words: this.strings,
      language: this.localisation.language,
      level: this.headingLevel + 1,
      inlineSize: (frame?.clientWidth ?? 320) - 2 * Number.parseFloat(paddingInlineStart),
      fontSize: Number.parseFloat(fontSize),
      api: this.endpoint.api,
      committee: this.#shown?.id ?? '',
      ask: this.#ask,
      say: (text) => this.status.say(text),
      update: () => this.requestUpdate(),
      focusOn: (selector) => focusOn(this, selector),
      sent: (code) =>
        code ? tell(this, 'wesaid-failed', { code }) : tell(this, 'wesaid-submitted', { testMode: false }),
    };
  }

  protected override renderContent(): TemplateResult {
    const { strings } = this;
    const { state } = this.#committees;
    return html`<p class="heading" role="heading" aria-level=${this.headingLevel}>${strings.title}</p>
      ${state.phase === 'loading' ? html`<p class="waiting">${strings.loading}</p>` : nothing}
      ${
        state.phase === 'failed'
          ? this.#renderFailure(strings.notLoaded, state.error.code, () => void this.#committees.load())
          : nothing
      }
      ${
        state.phase === 'empty'
          ? html`<div class="message" part="empty">
              <b>${strings.empty}</b>
              <p>${strings.emptyNext}</p>
            </div>`
          : nothing
      }
      ${state.phase === 'ready' ? this.#renderBoard(state.data) : nothing}`;
  }

  #renderBoard(all: readonly BoardCommittee[]): TemplateResult {
    const { strings } = this;
    const shown = this.#shown as BoardCommittee;
    const choose = ({ target }: Event) => (this.committee = (target as HTMLSelectElement).value);
    return html`${
      all.length > 1
        ? html`<div class="stack" part="choice">
            <label for="committee"><b>${strings.choose}</b></label>
            <select id="committee" @change=${choose}>
              ${all.map(
                ({ id, name }) => html`<option value=${id} ?selected=${id === shown.id}>${name}</option>`,
              )}
            </select>
          </div>`
        : nothing
    }
    ${committeeFacts(shown, strings, this.headingLevel + 1)}
    ${this.#sections.map((section) => section.render())}`;
  }

  #renderFailure(words: string, code: string, again: () => void): TemplateResult {
    const { strings } = this;
    return html`<div class="message" part="failure" role="alert">
      <b>${words}</b>
      <p>${strings.sentences[code] ?? strings.failure}</p>
      ${
        code === 'UNAUTHENTICATED'
          ? html`<p><a href="${this.endpoint.api}/sign-in" target="_blank">${strings.signIn}</a></p>`
          : nothing
      }
      <button type="button" part="button" @click=${again}>${strings.tryAgain}</button>
    </div>`;
  }
}
