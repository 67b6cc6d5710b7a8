import { controlsOf, nameOf, overflowing, withStyles, type Examination } from './examination.js';

import { smallestTarget } from './guarantees.js';

/** What a finger can hit for a control: its label with it. */
function targetOf(control: HTMLElement): DOMRect {
  const label = control.closest('label') ?? (control as HTMLInputElement).labels?.[0];
  const choosing = /radio|checkbox/.test(control.getAttribute('type') ?? '');
  return (choosing && label ? label : control).getBoundingClientRect();
}

const inSentence = (control: HTMLElement): boolean => getComputedStyle(control).display === 'inline';

export const targets: Examination = (widget) =>
  controlsOf(widget)
    .filter((control) => !inSentence(control))
    .map((control) => ({ control, ...targetOf(control).toJSON() }))
    .filter(({ width, height }) => Math.min(width, height) < smallestTarget - 0.5)
    .map(({ control, width, height }) => `${nameOf(control)} is ${width} by ${height} pixels`);

function inWidth(widget: HTMLElement, width: string, look: () => string[]): string[] {
  const { style } = widget.parentElement as HTMLElement;
  const before = style.cssText;
  style.cssText += `; box-sizing: border-box; margin: 0; padding: 0; inline-size: ${width}`;
  try {
    return look();
  } finally {
    style.cssText = before;
  }
}

export const reflow: Examination = (widget) => inWidth(widget, '320px', () => overflowing(widget));

/** What WCAG 1.4.12 has people set. */
const wideText = `.base * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  .base p { margin-block-end: 2em !important; }`;

function cutOff(widget: HTMLElement): string[] {
  const clipping = [
    ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.base :not(.hidden)') ?? []),
  ].filter(
    (element) =>
      element.checkVisibility() &&
      /hidden|clip/.test(getComputedStyle(element).overflow) &&
      !element.closest('svg'),
  );
  return clipping
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth || scrollHeight > clientHeight,
    )
    .map((element) => `${nameOf(element)} is cut off`);
}

export const textSpacing: Examination = (widget) =>
  inWidth(widget, '320px', () =>
    withStyles(widget, wideText, () => [...overflowing(widget), ...cutOff(widget)]),
  );
