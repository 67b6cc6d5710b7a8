import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Addition } from './addition.js';
import type { TrackQuery } from '../generated/graphql.js';
import { focusOn } from '../internal/focus-on.js';
import { longDate } from '../internal/long-date.js';
import { receiptAddress } from '../internal/receipt-code.js';
import { foundStyles } from './found.styles.js';
import { strings as english, type FoundStrings } from './found.strings.js';
import { printOnly } from './print-only.js';
import { Speaker, type Spoken } from './speaker.js';
import type { TrackElement } from './track.js';
import type { TrackStrings } from './track.strings.js';

type Feedback = NonNullable<TrackQuery['feedbackOutcome']>;
type Case = NonNullable<TrackQuery['caseProgress']>;
type Interest = NonNullable<TrackQuery['interestProgress']>;
type Story = NonNullable<TrackQuery['storyOutcome']>;

/** What only a receipt draws: who has typed no code does without. */
export const styles: CSSResult = foundStyles;

/** What became of what somebody sent, and how to keep it: fetched with the first code. */
export class FoundView {
  #code = '';
  #data?: TrackQuery;
  /** What is being added; undefined until the person wants to, or while it could not be fetched. */
  #addition?: Addition;
  readonly #speaker: Speaker;

  constructor(private readonly widget: TrackElement) {
    this.#speaker = new Speaker(widget);
  }

  /** English words lack those of this file. */
  get #words(): TrackStrings & FoundStrings {
    return { ...english, ...this.widget.strings };
  }

  /** Shows what is known about a code. */
  show(code: string, data: TrackQuery): void {
    this.#speaker.stop();
    this.#code = code;
    this.#data = data;
    this.#addition = undefined;
  }

  #day(day: string): string {
    return longDate(day, this.widget.language, this.#words.months);
  }

  /** The trust's name keeps its own direction in a sentence of another one. */
  get #trust(): string {
    return `\u2068${this.#data?.embed?.trust.name ?? ''}\u2069`;
  }

  /** What was found. Focus goes to `#result-title`. */
  render(): TemplateResult | typeof nothing {
    const { feedbackOutcome, caseProgress, interestProgress, storyOutcome } = this.#data ?? {};
    return html`<section class="flow" part="result" aria-labelledby="result-title">
      <div class="said flow">
        ${feedbackOutcome && this.#renderFeedback(feedbackOutcome)}
        ${caseProgress && this.#renderCase(caseProgress)}
        ${interestProgress && this.#renderInterest(interestProgress)}
        ${storyOutcome && this.#renderStory(storyOutcome)}
      </div>
      ${this.#renderKeep()}
    </section>`;
  }

  #heading(words: string): TemplateResult {
    return html`<p
      class="heading title"
      id="result-title"
      role="heading"
      aria-level=${this.widget.headingLevel + 1}
      tabindex="-1"
    >
      ${words}
    </p>`;
  }

  #part(words: string | undefined): TemplateResult {
    return html`<p role="heading" aria-level=${this.widget.headingLevel + 2}><b>${words}</b></p>`;
  }

  #renderFeedback(feedback: Feedback): TemplateResult {
    const { stages, sentTo, passedOn, addedOn } = this.#words;
    const { stage, receivedOn, replies, praisePassedOn, actions, additions } = feedback;
    return html`${this.#heading(stages[stage])}
      <p>${sentTo(this.#trust, this.#day(receivedOn))}</p>
      ${additions.map((addition) => html`<p>${addedOn(this.#day(addition.addedOn))}</p>`)}
      ${praisePassedOn ? html`<p>${passedOn(this.#day(praisePassedOn))}</p>` : nothing}
      ${replies.map((reply) => this.#renderReply(reply))}
      ${actions.map((action) => this.#renderAction(action))} ${this.#renderInvitation(feedback)}
      ${this.#renderAdd(feedback)}`;
  }

  #renderReply({ text, language, sentOn, from }: Feedback['replies'][number]): TemplateResult {
    const { replies, replyFrom } = this.#words;
    return html`<article class="stack" part="reply">
      ${this.#part(replies)}
      <p class="words" lang=${language ?? nothing} dir="auto">${text}</p>
      <p class="soft">${replyFrom(`\u2068${from}\u2069`, this.#day(sentOn))}</p>
    </article>`;
  }

  #renderInvitation({ complaintInvitation }: Feedback): TemplateResult | typeof nothing {
    if (!complaintInvitation) return nothing;
    const { invitation, invited, complain } = this.#words;
    const { text, invitedOn } = complaintInvitation;
    const { api, language } = this.widget;
    const form = new URL(`/concern/${this.#data?.embed?.trust.odsCode}?lang=${language}`, api).href;
    return html`<article class="stack" part="invitation">
      ${this.#part(invitation)}
      <p>${invited(this.#day(invitedOn))}</p>
      ${text ? html`<p class="words" dir="auto">${text}</p>` : nothing}
      <p><a href=${form}>${complain}</a></p>
    </article>`;
  }

  #renderAdd({ mayAdd }: Feedback): TemplateResult | typeof nothing {
    if (this.#addition) return this.#addition.render();
    if (!mayAdd) return nothing;
    return html`<button type="button" part="button" @click=${() => this.#add()}>${this.#words.add}</button>`;
  }

  /** Opens the form; when it cannot be fetched, the button stays, and the next press tries again. */
  async #add(): Promise<void> {
    const module = await import('./addition.js').catch(() => undefined);
    if (!module) return this.widget.status.say(this.#words.failure);
    this.#addition ??= new module.Addition(this.widget, this.#code, (day) => this.#added(day));
    void focusOn(this.widget, '#addition');
  }

  #added(addedOn: string): void {
    const { feedbackOutcome: feedback } = this.#data ?? {};
    if (feedback) feedback.additions = [...feedback.additions, { addedOn }];
  }

  #renderAction({ label, said, did, publishedOn }: Feedback['actions'][number]): TemplateResult {
    const halves = this.#words.labels[label];
    return html`<article class="stack" part="action">
      ${this.#part(halves.said)}
      <p class="words" dir="auto">${said}</p>
      ${this.#part(halves.did)}
      <p class="words" dir="auto">${did}</p>
      ${publishedOn ? html`<p class="soft">${this.#day(publishedOn)}</p>` : nothing}
    </article>`;
  }

  #renderCase(progress: Case): TemplateResult {
    const words = this.#words;
    const { kind, stage, receivedOn, reference, outcome } = progress;
    const on = (day: string | null, say: (date: string) => string): TemplateResult | typeof nothing =>
      day ? html`<p>${say(this.#day(day))}</p>` : nothing;
    return html`${this.#heading(`${words.cases[kind]}: ${words.caseStages[stage]}`)}
      <p>${words.sentTo(this.#trust, this.#day(receivedOn))}</p>
      ${
        stage === 'CLOSED'
          ? html`${on(progress.closedOn, words.closedOn)}
            ${outcome ? html`<p>${words.outcomes[outcome]} ${words.outcomeReasons}</p>` : nothing}`
          : html`${on(progress.acknowledgedOn, words.acknowledgedOn)}
            ${stage === 'RECEIVED' ? on(progress.acknowledgeBy, words.acknowledgeBy) : nothing}
            ${on(progress.respondBy, words.respondBy)}`
      }
      <p>
        ${words.reference}: <b><bdi>${reference}</bdi></b>
      </p>
      <p>${words.referenceHint}</p>`;
  }

  #renderInterest({ state, receivedOn }: Interest): TemplateResult {
    const { interestStages, interested } = this.#words;
    const [heading, text] = interestStages[state];
    return html`${this.#heading(heading)}
      <p>${interested(this.#trust, this.#day(receivedOn))}</p>
      <p>${text}</p>`;
  }

  #renderStory({ stage, receivedOn, message, mayWithdraw, story }: Story): TemplateResult {
    const { storyStages, sentTo, storySays, takeBack } = this.#words;
    const { api, language } = this.widget;
    return html`${this.#heading(storyStages[stage])}
      <p>${sentTo(this.#trust, this.#day(receivedOn))}</p>
      ${
        message
          ? html`${this.#part(storySays)}
              <p class="words" dir="auto">${message}</p>`
          : nothing
      }
      ${story?.responses.map(({ publishedOn, ...reply }) =>
        this.#renderReply({ ...reply, language: null, sentOn: publishedOn }),
      )}
      ${
        mayWithdraw
          ? html`<p><a href=${new URL(`/withdraw-story?lang=${language}`, api).href}>${takeBack}</a></p>`
          : nothing
      }`;
  }

  #renderKeep(): TemplateResult {
    const { keep, keepHint, code, listen, stop, copy, print, link } = this.#words;
    const { widget } = this;
    const speaker = this.#speaker;
    return html`<div class="stack">
      ${this.#part(keep)}
      <p>${code}: <b part="code" dir="ltr" class="code">${this.#code}</b></p>
      <p class="soft">${keepHint}</p>
      <div class="tools">
        ${
          speaker.speaks(widget.language)
            ? html`<button type="button" part="button" @click=${() => speaker.toggle(this.#spoken())}>
                ${speaker.speaking ? stop : listen}
              </button>`
            : nothing
        }
        ${
          navigator.clipboard
            ? html`<button type="button" part="button" @click=${() => this.#copy()}>${copy}</button>`
            : nothing
        }
        <button type="button" part="button" @click=${() => printOnly(widget)}>${print}</button>
      </div>
      <p><a href=${receiptAddress(widget, this.#code)}>${link}</a></p>
    </div>`;
  }

  /** What stands there, piece by piece, each in its language. */
  #spoken(): Spoken[] {
    const pieces = this.widget.renderRoot.querySelectorAll<HTMLElement>('.said p:not(form p)');
    return [...pieces].map((piece) => ({
      text: (piece.textContent ?? '').replace(/\s+/g, ' ').trim(),
      language: piece.closest<HTMLElement>('[lang]')?.lang ?? this.widget.language,
    }));
  }

  async #copy(): Promise<void> {
    const { code, copied } = this.#words;
    const lines = this.#spoken().map(({ text }) => text);
    lines.push(`${code}: ${this.#code}`, receiptAddress(this.widget, this.#code));
    await navigator.clipboard.writeText(lines.join('\n'));
    this.widget.status.say(copied);
  }
}
