import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './raise-concern.examples.js';

/** What the documentation says of the form for concerns. */
export const guide: WidgetGuide = {
  purpose:
    'For patients, families and carers: give a compliment or a comment, raise a concern with PALS, or make a complaint, for themselves or for somebody else. It says in plain words what each means, and by which day the trust answers.',
  embed: `<wesaid-raise-concern embed-key="ek_live_…" service="…">
  <p>Talk to any member of staff, or call us on 01632 960001.</p>
</wesaid-raise-concern>`,
  privacy: [
    'Words, names and contacts are encrypted, and only the team that deals with them sees them.',
    'Nothing of it enters the record of somebody’s care.',
    'What is typed stays in the page until it is sent, also what stands in a part that was closed again; only what is asked is sent.',
    'Reference and code are on the screen alone: in no address, no event and no log.',
  ],
  begins: examples.untouched,
  script: [
    { reads: { role: 'heading', name: 'Tell us how your care was' } },
    { tabsTo: { role: 'radio', name: 'Give a compliment' } },
    { presses: 'Space' },
    { reads: { role: 'textbox', name: 'Tell us in your own words' } },
    { tabsTo: { role: 'button', name: 'Send' } },
    { presses: 'Enter', hears: { role: 'group', name: 'There is a problem' } },
    { tabsTo: { role: 'radio', name: 'Yes, for myself' } },
    { presses: 'Space' },
    { tabsTo: { role: 'textbox', name: 'Tell us in your own words' } },
    { types: 'Thank you all.', isTold: 'Characters left: 7,986' },
    { tabsTo: { role: 'radio', name: 'By e-mail' } },
    { presses: 'Arrow up', hears: { role: 'radio', name: 'I do not need an answer' } },
    { tabsTo: { role: 'button', name: 'Send' } },
    { presses: 'Enter', hears: { role: 'heading', name: 'Thank you. We have your compliment.' } },
  ],
};
