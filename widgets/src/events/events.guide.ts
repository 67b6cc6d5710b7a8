import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './events.examples.js';

/** What the documentation says of the list of events. */
export const guide: WidgetGuide = {
  purpose:
    'For people who would like to meet the trust: involvement cafés and open meetings to come, soonest first, with how to get in. All times are those of London.',
  embed: `<wesaid-events embed-key="ek_live_…" first="5">
  <a href="https://wesaid.example/e/…">What is on</a>
</wesaid-events>`,
  privacy: [
    'It shows what the trust has published, and nothing of people.',
    'Links lead to the page that the trust named, and take nothing along that says where somebody came from.',
    'Nothing of those who read it is sent or stored.',
  ],
  data: examples.upcoming.trust.events.slice(0, 2),
  begins: examples.withMore,
  script: [
    { reads: { role: 'heading', name: 'What is on' } },
    { tabsTo: { role: 'button', name: 'Show more' } },
    { presses: 'Enter', hears: { role: 'article', name: 'Number 6 to come to' } },
  ],
};
