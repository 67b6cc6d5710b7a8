import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { RequestError } from '../data/request-error.js';
import { DataController, type DataState } from '../internal/data-controller.js';
import type { BoardKit, BoardPart, PartModule, PartName } from './board-part.js';

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** Keeps one part of the board: fetches its file and its content, page by page, and draws whatever state it is in. */
export class BoardSection<Item> {
  #part: BoardPart<Item> | undefined;
  #shown: Page<Item> = { items: [], next: null };
  readonly #page: DataController<Page<Item>>;

  constructor(
    host: ReactiveControllerHost,
    private readonly kit: () => BoardKit,
    private readonly name: PartName,
    private readonly fetchPart: () => Promise<PartModule<Item>>,
    /** Draws why something did not come, with a button that tries again. */
    private readonly renderFailure: (words: string, code: string, again: () => void) => TemplateResult,
  ) {
    this.#page = new DataController<Page<Item>>(host, {
      load: () => this.#read(),
      settled: (state) => this.#settle(state),
    });
  }

  /** Shows the committee that the board shows now. */
  open(): Promise<void> {
    this.#shown = { items: [], next: null };
    return this.#page.load();
  }

  async #read(): Promise<Page<Item>> {
    const { committee, ask } = this.kit();
    this.#part ??= (
      await this.fetchPart().catch(() => {
        throw new RequestError('NETWORK');
      })
    ).createPart(this.kit);
    const answer = await ask(this.#part.document, { committee, after: this.#shown.next });
    if (!answer.committee) throw new RequestError('NOT_FOUND');
    const { nodes, pageInfo } = answer.committee.items;
    return { items: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  #settle(state: DataState<Page<Item>>): void {
    if (state.phase !== 'ready') return;
    const { items, next } = state.data;
    this.#shown = { items: [...this.#shown.items, ...items], next };
  }

  render(): TemplateResult {
    const { words, level } = this.kit();
    const { title, empty, notLoaded } = words.parts[this.name];
    const { state } = this.#page;
    const { items, next } = this.#shown;
    const part = this.#part;
    const loading = state.phase === 'loading';
    return html`<section part=${this.name} aria-labelledby=${this.name}>
      <p class="heading" id=${this.name} role="heading" aria-level=${level}>${title}</p>
      ${items.length ? part?.render(items) : nothing}
      ${loading && !items.length ? html`<p class="waiting">${words.loading}</p>` : nothing}
      ${state.phase === 'ready' && !items.length ? html`<p class="soft">${empty}</p>` : nothing}
      ${
        state.phase === 'failed'
          ? this.renderFailure(notLoaded, state.error.code, () => void this.#page.load())
          : nothing
      }
      ${
        next
          ? html`<button
              type="button"
              part="button"
              aria-disabled=${loading}
              @click=${() => loading || this.#page.load()}
            >
              ${loading ? words.loading : words.more}
            </button>`
          : nothing
      }
      ${part?.renderForm?.(() => this.open())}
    </section>`;
  }
}
