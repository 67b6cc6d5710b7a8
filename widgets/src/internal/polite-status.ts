import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * The one place from which a widget speaks to a screen reader without moving focus. It is there from the first
 * rendering, because what appears together with its words is often not read.
 */
export class PoliteStatus {
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Says the text after a time of silence (default: at once); what was waiting to be said is dropped. */
  say(text: string, afterMillis = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.host.requestUpdate();
    }, afterMillis);
  }

  render(): TemplateResult {
    return html`<p class="hidden" role="status">${this.#text}</p>`;
  }
}
