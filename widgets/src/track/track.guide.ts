import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './track.examples.js';

/** What the documentation says of looking a code up. */
export const guide: WidgetGuide = {
  purpose:
    'For everybody who told the trust something: they type the code of their receipt, and see how far it is, what was answered, and what was done. They can listen to it, copy it and print it.',
  embed: `<wesaid-track embed-key="ek_live_…">
  <a href="https://wesaid.example/r">See what happened to what you told us</a>
</wesaid-track>`,
  privacy: [
    'A code is sent in the body of a request, and stands in no address, event, log or storage.',
    'No cache keeps what it shows, and five codes a minute can be tried from one network.',
    'A code of another trust is as unknown on this page as one that nobody has.',
    'The link to keep has the code after #, which no server sees.',
  ],
  begins: examples.feedbackActedOn,
  script: [
    { reads: { role: 'heading', name: 'Something was done about what you told us.' } },
    { reads: { role: 'heading', name: 'We did' } },
    { tabsTo: { role: 'link', name: 'A link that opens this again' } },
    { tabsTo: { role: 'textbox', name: 'Look up another code' } },
    { types: '7gq2m0xr4tzbe9ka' },
    { tabsTo: { role: 'button', name: 'See what happened' } },
    { presses: 'Enter', hears: { role: 'heading', name: 'Something was done about what you told us.' } },
  ],
};
