/**
 * What each event of a widget carries. Never an answer, a word that somebody typed or a receipt code: pages pass
 * events on to their analytics.
 */
export interface WidgetEvents {
  /**
   * The widget can be used. `language` is the one it speaks; `checked` is false while no person who speaks it has read
   * its words.
   */
  'wesaid-ready': { language: string; checked: boolean };
  /** A person is sending. Cancelable: `preventDefault()` keeps the answer in the form and sends nothing. */
  'wesaid-before-submit': Record<string, never>;
  /** The answer is safe with the trust. `testMode` answers count nowhere. */
  'wesaid-submitted': { testMode: boolean };
  /**
   * A shared tablet keeps an answer until the network is back, or one that waited is safe with the trust. `waiting` is how
   * many wait now, `setAside` how many the API does not take, which staff should look into.
   */
  'wesaid-queued': { waiting: number; setAside: number };
  /** A request failed, with the code of the reason. The widget keeps what it held and offers to try again. */
  'wesaid-failed': { code: string };
  /** The person has to put something right; fields and codes, not values. */
  'wesaid-invalid': { problems: { path: string; code: string }[] };
  /** The form is empty again: the person asked for it, or a kiosk waited in vain. */
  'wesaid-reset': { reason: 'person' | 'idle' };
}

/** One event of a widget, by name. */
export type WidgetEvent<Name extends keyof WidgetEvents> = CustomEvent<WidgetEvents[Name]>;

/**
 * Tells the page what happened to a widget. Events bubble, cross shadow roots and are cancelable, which has an effect
 * where the description of the event says so.
 *
 * @returns false when a listener called `preventDefault()`.
 */
export function tell<Name extends keyof WidgetEvents>(
  widget: Element,
  name: Name,
  detail: WidgetEvents[Name],
): boolean {
  return widget.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}

declare global {
  interface HTMLElementEventMap {
    'wesaid-ready': WidgetEvent<'wesaid-ready'>;
    'wesaid-before-submit': WidgetEvent<'wesaid-before-submit'>;
    'wesaid-submitted': WidgetEvent<'wesaid-submitted'>;
    'wesaid-queued': WidgetEvent<'wesaid-queued'>;
    'wesaid-failed': WidgetEvent<'wesaid-failed'>;
    'wesaid-invalid': WidgetEvent<'wesaid-invalid'>;
    'wesaid-reset': WidgetEvent<'wesaid-reset'>;
  }
}
