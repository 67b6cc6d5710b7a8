import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './action-feed.examples.js';

/** What the documentation says of the action feed. */
export const guide: WidgetGuide = {
  purpose:
    'For everybody who wonders whether it is worth saying anything: what people told the trust and what changed because of it, newest first.',
  embed: `<wesaid-action-feed embed-key="ek_live_…" first="5">
  <a href="https://wesaid.example/a/…">What changed because people told us</a>
</wesaid-action-feed>`,
  privacy: [
    'It shows only what a person of the trust has published, and shows nothing of who said it.',
    'What a trust withdraws is gone from the API at once, and from every cache within six minutes.',
    'Nothing of those who read it is sent or stored.',
  ],
  data: examples.published.trust.actions.slice(0, 2),
  begins: examples.withMore,
  script: [
    { reads: { role: 'heading', name: 'What changed because people told us' } },
    { reads: { role: 'heading', name: 'You said' } },
    { reads: { role: 'heading', name: 'We did' } },
    { tabsTo: { role: 'button', name: 'Show more' } },
    { presses: 'Enter', hears: { role: 'article', name: 'Number 6 of' } },
  ],
};
