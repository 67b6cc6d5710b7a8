import type { LitElement } from 'lit';

/** Enough to read the warning and to reach the button (WCAG 2.2.1 asks for 20 seconds). */
const warningSeconds = 20;

/** What an {@link IdleTimer} watches over. */
export interface IdleRule {
  /** Seconds without a touch or a key before the warning; 0: never. */
  seconds: () => number;
  /** Called when the warning ran out. */
  expired: () => void;
}

/**
 * The clock of a shared tablet: after a time without a touch or a key it warns, counts down, and then tells the
 * widget to clear itself. Any use of the widget, the button of the warning included, starts the time again.
 */
export class IdleTimer {
  /** Seconds left while the warning shows; 0 otherwise. */
  secondsLeft = 0;

  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly host: LitElement,
    private readonly rule: IdleRule,
  ) {
    for (const type of ['pointerdown', 'keydown', 'click', 'input'])
      host.addEventListener(type, this.#restart);
    this.#restart();
  }

  #restart = (): void => {
    this.#show(0);
    const seconds = this.rule.seconds();
    if (seconds) this.#timer = setTimeout(() => this.#show(warningSeconds), seconds * 1000);
  };

  #show(secondsLeft: number): void {
    clearTimeout(this.#timer);
    if (secondsLeft !== this.secondsLeft) this.host.requestUpdate();
    this.secondsLeft = secondsLeft;
    if (secondsLeft) this.#timer = setTimeout(() => this.#tick(), 1000);
  }

  #tick(): void {
    this.#show(this.secondsLeft - 1);
    if (!this.secondsLeft) this.rule.expired();
  }
}
