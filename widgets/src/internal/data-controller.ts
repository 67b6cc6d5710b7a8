import type { ReactiveControllerHost } from 'lit';
import { RequestError } from '../data/request-error.js';

/** Where a request for published content stands. */
export type DataState<Data> =
  | { phase: 'idle' }
  | { phase: 'loading' }
  | { phase: 'ready'; data: Data }
  | { phase: 'empty'; data: Data }
  | { phase: 'failed'; error: RequestError };

/** What a {@link DataController} needs to know. */
export interface DataSource<Data> {
  /** Fetches; rejects with a `RequestError`. */
  load: () => Promise<Data>;
  /** Whether there is nothing to show. Default: there always is. */
  isEmpty?: (data: Data) => boolean;
  /** Called when no answer has come within a second: time to say that something is happening. */
  late?: () => void;
  /** Called with every state that ends a request: `ready`, `empty` or `failed`. */
  settled?: (state: DataState<Data>) => void;
}

const lateMillis = 1000;

/** Keeps the state of one request and renders its host at every change. The latest request counts. */
export class DataController<Data> {
  state: DataState<Data> = { phase: 'idle' };

  #lateTimer?: ReturnType<typeof setTimeout>;
  #latest?: Promise<DataState<Data>>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: DataSource<Data>,
  ) {}

  /** Asks, or asks again after a failure. Never rejects: failure is a state. */
  async load(): Promise<void> {
    const { late, settled } = this.source;
    this.#become({ phase: 'loading' });
    if (late) this.#lateTimer = setTimeout(late, lateMillis);
    const outcome = (this.#latest = this.#outcome());
    const state = await outcome;
    if (outcome !== this.#latest) return;
    this.#become(state);
    settled?.(state);
  }

  async #outcome(): Promise<DataState<Data>> {
    try {
      const data = await this.source.load();
      return { phase: this.source.isEmpty?.(data) ? 'empty' : 'ready', data };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { phase: 'failed', error };
    }
  }

  #become(state: DataState<Data>): void {
    clearTimeout(this.#lateTimer);
    this.state = state;
    this.host.requestUpdate();
  }
}
