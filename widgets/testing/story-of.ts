import type { StoryObj } from '@storybook/web-components-vite';
import { members, peer, peerOrigin } from './peer-in-page.js';
import { sees } from './person.js';
import type { WidgetExample } from './widget-example.js';

/** Which gateway answers a story: the one in the page, or the real one that serves the page. */
export type StoryGateway = 'peer' | 'live';

/** The key of the demonstration, which a gateway has that was started with it. */
const liveKey = 'ek_live_demonstration_RT5';

function placeOf({ member, trust }: WidgetExample, gateway: StoryGateway): Record<string, string> {
  if (gateway === 'live') return { api: location.origin, 'embed-key': liveKey };
  if (member) return { api: peerOrigin + members.open(member) };
  return { api: peerOrigin, 'embed-key': peer.open(trust ?? {}) };
}

/**
 * One example as a story: drawn against a gateway in the page and brought to its state by the example's steps, or
 * against the live gateway and left to the person. What is set among the controls becomes a property.
 */
export function storyOf(tag: keyof HTMLElementTagNameMap, example: WidgetExample): StoryObj {
  return {
    render: (args, { globals }) => {
      const widget = document.createElement(tag);
      const attributes = { ...placeOf(example, globals['gateway']), ...example.attributes };
      for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
      if (example.data) Object.assign(widget, { data: example.data });
      for (const [name, value] of Object.entries(args))
        if (name in widget) Object.assign(widget, { [name]: value });
      return widget;
    },
    play: async ({ canvasElement, globals }) => {
      if (globals['gateway'] === 'live') return;
      const widget = canvasElement.querySelector<HTMLElement>(tag);
      if (!widget) throw new Error(`<${tag}> is not on the page`);
      await example.steps?.(widget);
      await sees(widget, example.shows);
    },
  };
}
