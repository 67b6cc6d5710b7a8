import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Heard, ScriptStep } from './guide.js';

const keys = { Enter: '{Enter}', Space: ' ', 'Arrow up': '{ArrowUp}' };

/** A machine that does much else at the same time needs this long. */
const patienceMillis = 10_000;

/** More than any widget has to offer. */
const mostTabs = 40;

const inFocus = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** By name, or, for what has none, by its text. */
function found(widget: HTMLElement, { role, name }: Heard): Element[] {
  if (role === 'disclosure')
    return [...(widget.shadowRoot?.querySelectorAll('summary') ?? [])].filter(saysText(name));
  const named = page.getByRole(role, { name: beginsWith(name) }).elements();
  return named.length > 0 ? named : page.getByRole(role).elements().filter(saysText(name));
}

const beginsWith = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

const saysText =
  (words: string) =>
  ({ textContent }: Element): boolean =>
    textContent.replace(/\s+/g, ' ').includes(words);

const isInFocus = (widget: HTMLElement, heard: Heard): boolean => {
  const focused = inFocus();
  return found(widget, heard).some((element) => element === focused);
};

const said = (widget: HTMLElement): string =>
  [...(widget.shadowRoot?.querySelectorAll('[role=alert], [role=status]') ?? [])]
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    .join(' | ');

/** What has focus, or nothing; for comparing with what a person must hear. */
const hearing = (widget: HTMLElement, heard: Heard): string =>
  isInFocus(widget, heard) ? heard.name : (inFocus()?.outerHTML.slice(0, 200) ?? 'nothing');

async function tabTo(widget: HTMLElement, heard: Heard): Promise<void> {
  // What is fetched later must be there before Tab can lead to it.
  await expect.poll(() => found(widget, heard).length, { timeout: patienceMillis }).toBeGreaterThan(0);
  for (let tabs = 0; tabs < mostTabs && !isInFocus(widget, heard); tabs += 1) await userEvent.tab();
  expect(hearing(widget, heard)).toBe(heard.name);
}

/** Does with real keys what a script says, and fails where a person would not hear what it promises. */
export async function followScript(widget: HTMLElement, script: readonly ScriptStep[]): Promise<void> {
  for (const step of script) {
    if ('reads' in step) {
      const { reads } = step;
      await expect
        .poll(() => (found(widget, reads).length > 0 ? reads.name : 'not there'), { timeout: patienceMillis })
        .toBe(reads.name);
    } else if ('tabsTo' in step) await tabTo(widget, step.tabsTo);
    else {
      await userEvent.keyboard('types' in step ? step.types : keys[step.presses]);
      const hears = 'hears' in step ? step.hears : undefined;
      if (hears)
        await expect.poll(() => hearing(widget, hears), { timeout: patienceMillis }).toBe(hears.name);
      if (step.isTold)
        await expect.poll(() => said(widget), { timeout: patienceMillis }).toContain(step.isTold);
    }
  }
}
