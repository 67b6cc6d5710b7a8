import type { StoryObj } from '@storybook/web-components-vite';
import { members, peer, peerOrigin } from './peer-in-page.js';
import { sees } from './person.js';
import type { WidgetExample } from './widget-example.js';

/** One example as a story: drawn against a gateway in the page, and brought to its state by the example's steps. */
export function storyOf(tag: keyof HTMLElementTagNameMap, example: WidgetExample): StoryObj {
  return {
    render: () => {
      const widget = document.createElement(tag);
      const place: Record<string, string> = example.member
        ? { api: peerOrigin + members.open(example.member) }
        : { api: peerOrigin, 'embed-key': peer.open(example.trust ?? {}) };
      const attributes = { ...place, ...example.attributes };
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      if (example.data) Object.assign(widget, { data: example.data });
      return widget;
    },
    play: async ({ canvasElement }) => {
      const widget = canvasElement.querySelector<HTMLElement>(tag);
      if (!widget) throw new Error(`<${tag}> is not on the page`);
      await example.steps?.(widget);
      await sees(widget, example.shows);
    },
  };
}
