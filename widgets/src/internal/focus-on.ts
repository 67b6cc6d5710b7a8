import type { LitElement } from 'lit';

/** Renders a widget and moves focus inside of it. */
export async function focusOn(widget: LitElement, selector: string): Promise<void> {
  widget.requestUpdate();
  await widget.updateComplete;
  widget.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
