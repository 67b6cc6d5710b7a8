import { html, type TemplateResult } from 'lit';
import { write } from '../data/graphql-client.js';
import { AddToFeedbackDocument, type AddToFeedbackMutation } from '../generated/graphql.js';
import { characterCount, lengthOf, typingPauseMillis } from '../internal/character-count.js';
import { focusOn } from '../internal/focus-on.js';
import { Submission } from '../internal/submission.js';
import { textField } from '../internal/text-field.js';
import { textSentence } from '../internal/text-sentence.js';
import { sentences, strings as english, type AdditionStrings } from './addition.strings.js';
import type { TrackElement } from './track.js';
import type { TrackStrings } from './track.strings.js';

type Added = Extract<AddToFeedbackMutation['addToFeedback'], { __typename: 'FeedbackAdded' }>;

/** The most that may be added at a time, counted as people count characters. */
const maxLength = 4_000;

/** The form in which people add to what they told, and then thanks. Fetched when somebody wants to add something. */
export class Addition {
  #length = 0;
  #thanks = false;
  readonly #submission: Submission<Added & { testMode: boolean }>;

  /**
   * @param code Of the receipt.
   * @param added Called with the day on which it came in.
   */
  constructor(
    private readonly widget: TrackElement,
    code: string,
    added: (day: string) => void,
  ) {
    this.#submission = new Submission<Added & { testMode: boolean }>(widget, {
      sentence: (problem) =>
        (sentences as Record<string, string>)[problem] ?? textSentence(problem, widget.strings),
      controlOf: (path) => ({ text: 'addition', send: 'send-addition' })[path],
      summary: '#add .summary',
      send: async (idempotencyKey) => {
        const input = { idempotencyKey, code, text: this.#box.value };
        const { addToFeedback } = await write(widget.endpoint, AddToFeedbackDocument, { input });
        return { addToFeedback: { ...addToFeedback, testMode: widget.testMode } };
      },
      received: ({ addedOn }) => {
        this.#thanks = true;
        this.#length = 0;
        added(addedOn);
        void focusOn(widget, '#added');
      },
    });
  }

  get #words(): TrackStrings & AdditionStrings {
    return { ...english, ...this.widget.strings };
  }

  get #box(): HTMLTextAreaElement {
    return this.widget.renderRoot.querySelector('#addition') as HTMLTextAreaElement;
  }

  #characters(): string {
    return characterCount(this.#length, maxLength, this.#words, this.widget.language);
  }

  #type(): void {
    this.#length = lengthOf(this.#box.value);
    this.widget.requestUpdate();
    this.widget.status.say(this.#characters(), typingPauseMillis);
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  #submit(event: Event): void {
    event.preventDefault();
    const missing = this.#box.value.trim() ? [] : [{ path: 'text', code: 'TEXT_MISSING' }];
    void this.#submission.submit(missing);
  }

  /** The form, or thanks once it was sent. */
  render(): TemplateResult {
    const words = this.#words;
    const { problems, sending } = this.#submission;
    if (this.#thanks)
      return html`<div class="stack" id="added" tabindex="-1" part="added">
        <b>${words.added}</b>
        <p>${words.addedNext}</p>
      </div>`;
    return html`<form
      class="flow"
      id="add"
      novalidate
      part="form"
      aria-label=${words.addLabel}
      @input=${() => this.#type()}
    >
      ${this.#submission.renderSummary()}
      ${textField(problems, words.error, {
        id: 'addition',
        label: words.addLabel,
        hint: words.addHint,
        type: 'lines',
        required: true,
        count: html`<p class="soft late" id="addition-count" aria-hidden="true">
          ${this.#length ? this.#characters() : ''}
        </p>`,
      })}
      <button
        id="send-addition"
        part="button"
        aria-disabled=${sending}
        @click=${(event: Event) => this.#submit(event)}
      >
        ${sending ? words.sending : words.send}
      </button>
    </form>`;
  }
}
