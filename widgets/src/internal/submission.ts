import type { nothing, TemplateResult } from 'lit';
import { newIdempotencyKey } from '../data/idempotency-key.js';
import type { RequestError } from '../data/request-error.js';
import type { CommonStrings } from './common.strings.js';
import { errorSummary, type FieldProblem } from './error-summary.js';
import { tell } from './events.js';
import { focusOn } from './focus-on.js';
import type { WesaidElement } from './wesaid-element.js';

/** Words that every form says. */
export interface FormStrings extends CommonStrings {
  send: string;
  sending: string;
  /** Says also that nothing is lost. */
  notSent: string;
}

/** Something to put right, as the API and a form name it. `message` is for codes that a form has no words for. */
export interface Problem {
  path: string;
  code: string;
  message?: string;
}

/** What the API answers to a submission. */
export type Outcome<Receipt> = Receipt | { __typename: 'ValidationProblem'; problems: Problem[] };

/** What a {@link Submission} needs to know about its form. */
export interface SubmissionRule<Receipt> {
  /** Words for a code that {@link FormStrings.sentences} does not hold. */
  sentence?: (code: string) => string | undefined;
  /** Sends what the form holds at this moment, by a mutation with one field. */
  send: (idempotencyKey: string) => Promise<Record<string, Outcome<Receipt>>>;
  /** Called once it is safe, before the page is told. */
  received: (receipt: Receipt) => Promise<void> | void;
  /** Id of the control for a path of the API, or for `send`; undefined when there is none. */
  controlOf: (path: string) => string | undefined;
  /** Where the form has its summary. Default `.summary`, for a widget with one form. */
  summary?: string;
}

/**
 * Sends one form: says what to put right, keeps everything on failure, and leaves one record however often the same
 * answer is sent. A receipt with an empty code is of one that waits on this device: the page is not told that it is safe.
 */
export class Submission<Receipt extends { __typename?: string; code?: string; testMode: boolean }> {
  sending = false;
  #found: Problem[] = [];
  /** Whether {@link problems} say why sending failed, and not what to put right. */
  #failed = false;
  #idempotencyKey = newIdempotencyKey();
  readonly #widget: WesaidElement<FormStrings>;
  readonly #rule: SubmissionRule<Receipt>;

  constructor(widget: WesaidElement<FormStrings>, rule: SubmissionRule<Receipt>) {
    this.#widget = widget;
    this.#rule = rule;
  }

  /** What to put right, or why sending failed, in the language of this moment. */
  get problems(): FieldProblem[] {
    const { sentences, failure } = this.#widget.strings;
    const { sentence, controlOf } = this.#rule;
    return this.#found.map(({ path, code, message = failure }) => ({
      message: sentences[code] ?? sentence?.(code) ?? message,
      control: controlOf(path),
    }));
  }

  /** Sends, unless the form has found something to put right first. */
  async submit(found: Problem[]): Promise<void> {
    const { status, strings } = this.#widget;
    if (this.sending) return;
    if (found.length) return this.#refuse(found);
    if (!tell(this.#widget, 'wesaid-before-submit', {})) return;
    this.#show([], true);
    status.say(strings.sending);
    try {
      await this.#send();
    } catch (error) {
      const { code = 'NETWORK' } = error as Partial<RequestError>;
      this.#stop([{ path: 'send', code }], true);
      tell(this.#widget, 'wesaid-failed', { code });
    }
    this.#show(this.#found);
    status.say('');
  }

  /** Begins anew: what is sent next is another answer. */
  reset(): void {
    this.#idempotencyKey = newIdempotencyKey();
    this.#show([]);
  }

  async #send(): Promise<void> {
    const { send, received } = this.#rule;
    const answer = await send(this.#idempotencyKey).catch((error: RequestError) => {
      if (error.code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
      // An earlier try did arrive, and the person has changed the answer since: their newer words must not be lost.
      return send((this.#idempotencyKey = newIdempotencyKey()));
    });
    const [outcome] = Object.values(answer) as [Outcome<Receipt>];
    if ('problems' in outcome) return this.#refuse(outcome.problems);
    await received(outcome);
    this.reset();
    if (outcome.code !== '') tell(this.#widget, 'wesaid-submitted', { testMode: outcome.testMode });
  }

  #refuse(problems: Problem[]): void {
    this.#stop(problems);
    tell(this.#widget, 'wesaid-invalid', { problems });
  }

  #stop(found: Problem[], failed = false): void {
    this.#failed = failed;
    this.#show(found);
    void focusOn(this.#widget, this.#rule.summary ?? '.summary');
  }

  #show(found: Problem[], sending = false): void {
    this.#found = found;
    this.sending = sending;
    this.#widget.requestUpdate();
  }

  /** The list of what to put right, or why sending failed, for the top of the form. */
  renderSummary(): TemplateResult | typeof nothing {
    const { notSent, errorSummary: title } = this.#widget.strings;
    return errorSummary(this.#failed ? notSent : title, this.problems);
  }
}
