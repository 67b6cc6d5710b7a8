import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './opportunities.examples.js';

/** What the documentation says of the list of opportunities. */
export const guide: WidgetGuide = {
  purpose:
    'For people who would like to help make care better: what they can join, what it asks of them and gives them, and a form to come forward without an account.',
  embed: `<wesaid-opportunities embed-key="ek_live_…" first="5">
  <a href="https://wesaid.example/o/…">Get involved</a>
</wesaid-opportunities>`,
  privacy: [
    'Name and contact of who comes forward are encrypted, and only the involvement team of the trust sees them.',
    'They are used to answer about this opportunity; for anything else the person has to say yes.',
    'What is typed stays in the page until it is sent. Nothing is stored on the device.',
    'The code to look up the answer is on the screen alone.',
  ],
  data: examples.open.trust.opportunities.slice(0, 2),
  begins: examples.open,
  script: [
    { reads: { role: 'heading', name: 'Get involved' } },
    { tabsTo: { role: 'button', name: 'I’m interested' } },
    { presses: 'Enter' },
    { tabsTo: { role: 'textbox', name: 'Your name' } },
    { types: 'Ada Example' },
    { tabsTo: { role: 'button', name: 'Send' } },
    { presses: 'Enter', hears: { role: 'group', name: 'There is a problem' } },
    { tabsTo: { role: 'textbox', name: 'Your e-mail address' } },
  ],
};
