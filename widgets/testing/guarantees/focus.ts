import { controlsOf, nameOf, type Examination } from './examination.js';

/** Moves focus through all controls as Tab does, and looks at each. */
async function focused(widget: HTMLElement, look: (control: HTMLElement) => string[]): Promise<string[]> {
  const before = widget.shadowRoot?.activeElement as HTMLElement | null;
  const found: string[] = [];
  for (const control of controlsOf(widget)) {
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
    await (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    control.focus({ focusVisible: true } as FocusOptions);
    if (control.isConnected) found.push(...look(control));
  }
  (before ?? (widget.shadowRoot?.activeElement as HTMLElement | null))?.[before ? 'focus' : 'blur']();
  return found;
}

export const visibleFocus: Examination = (widget) =>
  focused(widget, (control) => {
    const rings = [control, control.closest('label')]
      .filter((element) => element !== null)
      .map((element) => getComputedStyle(element));
    const seen = rings.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 4,
    );
    return seen ? [] : [`${nameOf(control)} has focus, and nothing shows it`];
  });

export const focusInSight: Examination = (widget) =>
  focused(widget, (control) => {
    const shown = control.closest('label') ?? control;
    shown.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = shown.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => [left + width / 2, top + height * part] as const);
    const inSight = points.some(([x, y]) => {
      const on = widget.shadowRoot?.elementFromPoint(x, y);
      return on && (shown.contains(on) || on.contains(shown));
    });
    return inSight ? [] : [`${nameOf(control)} has focus, and is covered`];
  });
