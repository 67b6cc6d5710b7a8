/**
 * What a person can do with a widget: find things by their words, and use them. For the steps of examples, which have
 * to run both in tests and in stories; tests of real input use the browser's own keyboard instead.
 */

/** All words of a widget that are on the screen or read out. */
export function wordsOf(widget: HTMLElement): string {
  return (widget.shadowRoot?.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until the widget says something. */
export async function sees(widget: HTMLElement, words: string, patienceMillis = 10_000): Promise<void> {
  const end = performance.now() + patienceMillis;
  while (!wordsOf(widget).includes(words)) {
    if (performance.now() > end) throw new Error(`"${words}" did not appear in: ${wordsOf(widget)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Touches a button, link, answer or heading of a closed part, by its words. */
export async function touches(widget: HTMLElement, words: string): Promise<void> {
  await sees(widget, words);
  const candidates = widget.shadowRoot?.querySelectorAll<HTMLElement>('button, label, a, summary') ?? [];
  const target = [...candidates].find((element) => element.textContent?.trim().startsWith(words));
  if (!target) throw new Error(`Nothing to touch says "${words}"`);
  target.click();
}

/** Writes into the text box. */
export async function writes(widget: HTMLElement, words: string): Promise<void> {
  const box = widget.shadowRoot?.querySelector('textarea');
  if (!box) throw new Error('There is no text box');
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
