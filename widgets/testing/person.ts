/**
 * What a person can do with a widget: find things by their words, and use them. For the steps of examples, which have
 * to run both in tests and in stories; tests of real input use the browser's own keyboard instead.
 */

/** All words of a widget that are on the screen or read out. */
export function wordsOf(widget: HTMLElement): string {
  const shown = widget.shadowRoot?.querySelector('.base')?.cloneNode(true) as Element | undefined;
  for (const hidden of shown?.querySelectorAll('[hidden]') ?? []) hidden.remove();
  return (shown?.textContent ?? '').replace(/\s+/g, ' ').trim();
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
  const target = [...candidates].find(
    (element) => element.textContent?.trim().startsWith(words) && !element.closest('[hidden]'),
  );
  if (!target) throw new Error(`Nothing to touch says "${words}"`);
  target.click();
}

/** Writes into the text box that has the label, or into the only one. */
export async function writes(widget: HTMLElement, words: string, label?: string): Promise<void> {
  if (label) await sees(widget, label);
  const box = label ? labelled(widget, label) : widget.shadowRoot?.querySelector('textarea');
  if (!box) throw new Error(`There is no text box ${label ?? ''}`);
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Chooses from a list, by its label and the words of the choice. */
export async function chooses(widget: HTMLElement, choice: string, label: string): Promise<void> {
  await sees(widget, label);
  const list = labelled(widget, label) as HTMLSelectElement | undefined;
  const option = [...(list?.options ?? [])].find(({ text }) => text.trim() === choice);
  if (!list || !option) throw new Error(`Nothing to choose says "${choice}"`);
  list.value = option.value;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function labelled(widget: HTMLElement, words: string): HTMLInputElement | undefined {
  const labels = [...(widget.shadowRoot?.querySelectorAll('label') ?? [])];
  return labels.find((label) => label.textContent?.trim().startsWith(words))?.control as
    HTMLInputElement | undefined;
}
