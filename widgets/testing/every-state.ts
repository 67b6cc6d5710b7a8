import { expect, test } from 'vitest';
import { examinations } from './guarantees/all.js';
import { expectLooks } from './looks/looks.js';
import { show } from './mount.js';
import type { WidgetExample } from './widget-example.js';

/** Tests every state of a widget: that it looks as its drawing does, and keeps what all widgets keep. */
export function testEveryState(
  tag: keyof HTMLElementTagNameMap,
  examples: Record<string, WidgetExample>,
): void {
  test.for(Object.entries(examples))(
    '%s looks as it did, and keeps what all widgets keep',
    async ([name, example]) => {
      const widget = await show(tag, example);
      await expectLooks(widget, name);
      await expectGuarantees(widget);
    },
  );
}

/** Fails with a list of what the widget does not keep of what all widgets keep. */
export async function expectGuarantees(widget: HTMLElement): Promise<void> {
  const broken: Record<string, string[]> = {};
  for (const [name, examine] of Object.entries(examinations)) {
    const found = await examine(widget);
    if (found.length > 0) broken[name] = found;
  }
  expect(broken).toEqual({});
}
