import { cdp } from 'vitest/browser';
import { controlsOf, nameOf, type Examination } from './examination.js';

async function asIf<Result>(feature: string, value: string, look: () => Result): Promise<Result> {
  const session = cdp() as unknown as { send: (method: string, parameters: object) => Promise<void> };
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }] });
  try {
    return look();
  } finally {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  }
}

const bordered = (element: Element): boolean => {
  const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
  return borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
};

/** Whether it can be seen to be something: an edge, an underline, the triangle of a closed part, or drawn by the browser. */
function edged(control: Element): boolean {
  const { textDecorationLine, display, appearance } = getComputedStyle(control);
  if (control.localName === 'summary') return textDecorationLine === 'underline' || display === 'list-item';
  if (control.localName === 'a') return textDecorationLine === 'underline' || bordered(control);
  if (control.matches('[type=checkbox]') && appearance !== 'none') return true;
  return bordered(control) || !/^(?:button|input|select|textarea)$/.test(control.localName);
}

/** Whether an answer that is chosen differs from the others by more than a colour that is taken away. */
const marked = (control: Element): boolean =>
  Number.parseFloat(getComputedStyle(control, '::before').borderTopWidth) >= 4;

export const forcedColours: Examination = (widget) =>
  asIf('forced-colors', 'active', () =>
    controlsOf(widget).flatMap((control) => {
      if (!edged(control)) return [`${nameOf(control)} has no edge and no underline`];
      return control.matches('[type=radio]:checked') && !marked(control)
        ? [`${nameOf(control)} does not show that it is chosen`]
        : [];
    }),
  );

export const lessMotion: Examination = (widget) =>
  asIf('prefers-reduced-motion', 'reduce', () =>
    (widget.shadowRoot?.getAnimations() ?? [])
      .filter(({ playState }) => playState === 'running')
      .map((animation) => `${(animation.effect as KeyframeEffect | null)?.target?.localName} moves`),
  );
