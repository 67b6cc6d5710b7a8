import { describe, expect, test } from 'vitest';
import { followScript } from '../testing/guide/follow-script.js';
import { sentenceOf, type WidgetGuide } from '../testing/guide/guide.js';
import { show } from '../testing/mount.js';
import { widgets } from './all.js';

const files = import.meta.glob<{ guide: WidgetGuide }>('./*/*.guide.ts', { eager: true });
const guides = Object.entries(files).map(
  ([path, { guide }]) => [`wesaid-${path.split('/')[1]}` as keyof HTMLElementTagNameMap, guide] as const,
);

test('every widget has a guide', () => {
  expect(guides.map(([tag]) => tag).sort()).toEqual(Object.keys(widgets).sort());
});

/** Words of the data that a person must see. */
function firstWordsOf(data: object): string {
  const [first = data] = Array.isArray(data) ? (data as object[]) : [];
  const { said, title, name } = first as { said?: string; title?: string; name?: string };
  return said ?? title ?? name ?? '%';
}

describe.for(guides)('the guide of <%s>', ([tag, guide]) => {
  test('has a script for screen readers that holds when it is done with real keys', async () => {
    await widgets[tag]?.();
    const widget = await show(tag, guide.begins);
    await followScript(widget as HTMLElement, guide.script);
  });

  test('is written in sentences', () => {
    for (const sentence of [guide.purpose, ...guide.privacy, ...guide.script.map(sentenceOf)])
      expect(sentence).toMatch(/^[A-Z].*[.”]$/);
  });

  test('shows data that the widget draws, where it draws any', async () => {
    await widgets[tag]?.();
    const draws = 'data' in document.createElement(tag);
    expect(guide.data !== undefined).toBe(draws);
    if (guide.data) await show(tag, { data: guide.data, shows: firstWordsOf(guide.data) });
  });

  test('shows markup that is the element, with attributes that it has', async () => {
    await widgets[tag]?.();
    const element = new DOMParser().parseFromString(guide.embed, 'text/html').body.firstElementChild;
    expect(element?.localName).toBe(tag);
    const known = (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes;
    for (const { name } of element?.attributes ?? []) expect([...known, 'id']).toContain(name);
  });
});
