import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { write } from '../data/graphql-client.js';
import {
  ExpressInterestDocument,
  type ExpressInterestInput,
  type ExpressInterestMutation,
} from '../generated/graphql.js';
import { fieldError } from '../internal/error-summary.js';
import { focusOn } from '../internal/focus-on.js';
import { receiptAddress, receiptCode } from '../internal/receipt-code.js';
import { Submission, type Problem } from '../internal/submission.js';
import { describedBy, textField, type TextField } from '../internal/text-field.js';
import { textSentence } from '../internal/text-sentence.js';
import { form } from '../styles/form.styles.js';
import { sentences, strings as english, type InterestFormStrings } from './interest-form.strings.js';
import type { OpportunitiesElement } from './opportunities.js';
import type { OpportunitiesStrings } from './opportunities.strings.js';
import type { OpenOpportunity } from './opportunity-card.js';

/** What a person gets back who came forward. */
export type InterestReceipt = Extract<
  ExpressInterestMutation['expressInterest'],
  { __typename: 'InterestReceipt' }
>;

/** What only forms draw: the list does without until somebody comes forward. */
export const styles: CSSResult = form;

/** What a person has put into the form, as a browser collects it. A box that is not ticked is not there. */
type Answers = Record<
  'name' | 'email' | 'telephone' | 'message' | 'accessNeeds' | 'interests' | 'skills' | 'website',
  string
> & { mayContact?: 'on'; joinRegister?: 'on' };

/** The form in which somebody comes forward for one opportunity, and then the receipt. */
export class InterestForm {
  /** Whether the person sent it. */
  get isSent(): boolean {
    return this.#receipt !== undefined;
  }

  readonly #submission: Submission<InterestReceipt>;
  #receipt?: InterestReceipt;
  #joins = false;

  constructor(
    private readonly widget: OpportunitiesElement,
    private readonly opportunity: OpenOpportunity,
  ) {
    this.#submission = new Submission<InterestReceipt>(widget, {
      sentence: (code) => (sentences as Record<string, string>)[code] ?? textSentence(code, widget.strings),
      controlOf: (path) => widget.renderRoot.querySelector(`#${this.#id(path)}`)?.id,
      summary: `#${this.#id('form')} .summary`,
      send: (key) => write(widget.endpoint, ExpressInterestDocument, { input: this.#input(key) }),
      received: (receipt) => {
        this.#receipt = receipt;
        void focusOn(widget, `#${this.#id('receipt')}`);
      },
    });
  }

  get #words(): OpportunitiesStrings & InterestFormStrings {
    return { ...english, ...this.widget.strings };
  }

  /** Several forms can be open in one list. */
  #id(name: string): string {
    return `${name}-${this.opportunity.id}`;
  }

  get #answers(): Answers {
    const form = this.widget.renderRoot.querySelector(`#${this.#id('form')}`) as HTMLFormElement;
    // Ticks are named apart, because several forms can be open; browsers group what has the same name.
    const answers = [...new FormData(form)].map(([name, value]) => [name.split('-')[0], value]);
    return Object.fromEntries(answers) as Answers;
  }

  /** Runs on the button's click: in a frame sandboxed without `allow-forms` a form never submits. */
  #submit(event: Event): void {
    event.preventDefault();
    const { name, email, telephone, mayContact } = this.#answers;
    const needed: [unknown, string, string][] = [
      [name.trim(), 'name', 'NAME_MISSING'],
      [`${email}${telephone}`.trim(), 'email', 'CONTACT_MISSING'],
      [mayContact, 'mayContact', 'MAY_CONTACT_NEEDED'],
    ];
    const problems: Problem[] = needed.flatMap(([fits, path, code]) => (fits ? [] : [{ path, code }]));
    void this.#submission.submit(problems);
  }

  #input(idempotencyKey: string): ExpressInterestInput {
    const { name, mayContact, joinRegister, interests, skills, ...rest } = this.#answers;
    const text = (given: string) => given.trim() || null;
    const list = (given: string) =>
      joinRegister ? given.split(/[,،\n]/).flatMap((tag) => text(tag) ?? []) : null;
    return {
      idempotencyKey,
      opportunity: this.opportunity.id,
      name: name.trim(),
      email: text(rest.email),
      telephone: text(rest.telephone),
      message: text(rest.message),
      accessNeeds: text(rest.accessNeeds),
      mayContact: !!mayContact,
      joinRegister: !!joinRegister,
      interests: list(interests),
      skills: list(skills),
      website: text(rest.website),
    };
  }

  /** The form, or the receipt once it was sent. */
  render(): TemplateResult {
    const words = this.#words;
    const { problems, sending } = this.#submission;
    if (this.#receipt) return this.#renderReceipt(this.#receipt);
    const field = (name: keyof Answers, given: Partial<TextField> = {}) =>
      textField(problems, words.error, {
        id: this.#id(name),
        name,
        label: words[name as 'name'],
        ...given,
      });
    const tick = (name: 'mayContact' | 'joinRegister', hint?: string) => {
      const id = this.#id(name);
      const error = fieldError(id, problems, words.error);
      return html`<div class="stack">
        ${error}
        <label class="choice" part="choice"
          ><input
            type="checkbox"
            id=${id}
            name=${id}
            aria-describedby=${describedBy(hint && `${id}-hint`, error !== nothing && `${id}-error`)}
            aria-invalid=${error !== nothing}
          />
          ${words[name]}</label
        >
        ${hint ? html`<p class="soft" id="${id}-hint">${hint}</p>` : nothing}
      </div>`;
    };
    const note = ({ target }: Event) => {
      const { name, checked } = target as HTMLInputElement;
      if (name === this.#id('joinRegister')) this.#joins = checked;
      this.widget.requestUpdate();
    };
    return html`<form
      class="flow"
      novalidate
      part="form"
      id=${this.#id('form')}
      aria-labelledby="title-${this.opportunity.id}"
      @input=${note}
    >
      ${this.#submission.renderSummary()}
      <p>${words.before}</p>
      ${field('name', { autocomplete: 'name', required: true })}
      <p>${words.reach}</p>
      ${field('email', { type: 'email', autocomplete: 'email' })}
      ${field('telephone', { type: 'tel', autocomplete: 'tel' })}
      ${field('message', { type: 'lines', hint: words.messageHint })}
      ${field('accessNeeds', { hint: words.accessNeedsHint })} ${tick('mayContact')}
      ${tick('joinRegister', words.joinRegisterHint)}
      <div class="flow follows" ?hidden=${!this.#joins}>
        ${field('interests', { hint: words.interestsHint })} ${field('skills', { hint: words.skillsHint })}
      </div>
      <input class="hidden" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
      <button
        id=${this.#id('send')}
        part="button"
        aria-disabled=${sending}
        @click=${(event: Event) => this.#submit(event)}
      >
        ${sending ? words.sending : words.send}
      </button>
    </form>`;
  }

  #renderReceipt({ code }: InterestReceipt): TemplateResult {
    const words = this.#words;
    return html`<div class="flow" part="receipt">
      <p
        class="heading title"
        id=${this.#id('receipt')}
        role="heading"
        aria-level=${this.widget.headingLevel + 2}
        tabindex="-1"
      >
        ${words.thanks}
      </p>
      <p>${words.next} ${this.#joins ? words.nextRegister : ''}</p>
      ${receiptCode(code, words, this.widget.status)}
      <p><a href="${receiptAddress(this.widget, code)}">${words.follow}</a></p>
    </div>`;
  }
}
