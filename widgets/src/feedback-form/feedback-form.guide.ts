import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './feedback-form.examples.js';

/** What the documentation says of the feedback form. */
export const guide: WidgetGuide = {
  purpose:
    'For patients, and whoever was with them: the national question of the Friends and Family Test, a few words and what your trust asks if they like, and a code with which they see later what was done. It takes under a minute, without an account.',
  embed: `<wesaid-feedback-form embed-key="ek_live_…" service="…">
  <a href="https://wesaid.example/f/…">Tell us how it was</a>
</wesaid-feedback-form>`,
  privacy: [
    'Nobody is asked who they are, and neither a name nor a network address is kept with an answer.',
    'What is typed stays in the page until it is sent. Nothing is stored on a person’s own device.',
    'A shared tablet (`kiosk`) without network keeps answers until it is back, at most 500, sealed with a key that cannot leave the browser. One that we do not take, such as for a service that was closed, is set aside: the tablet says so to staff, and tries it again whenever the page is opened anew.',
    'Who answers, and whether a reply is wanted, may be left unsaid. A reply is read with the code, so it needs no name and no address.',
    'Pictures, sound and films of your questions come from where you keep them, and only when the person asks for them.',
    'Words are published only where the person said yes, and only after somebody of the trust has read them.',
    'The code is on the screen alone: in no address, no event and no log. Only a hash of it is kept.',
  ],
  begins: examples.untouched,
  script: [
    { reads: { role: 'heading', name: 'Overall, how was your experience of our service?' } },
    { tabsTo: { role: 'button', name: 'Send feedback' } },
    {
      presses: 'Enter',
      hears: { role: 'group', name: 'There is a problem' },
      isTold: 'There is a problem Choose how your experience was',
    },
    { tabsTo: { role: 'link', name: 'Choose how your experience was' } },
    { presses: 'Enter', hears: { role: 'radio', name: 'Very good' } },
    { presses: 'Space' },
    { tabsTo: { role: 'textbox', name: 'Please can you tell us why you gave your answer?' } },
    { types: 'They listened.', isTold: 'Characters left: 3,986' },
    { tabsTo: { role: 'radio', name: 'Yes, please reply' } },
    { presses: 'Space' },
    { tabsTo: { role: 'combobox', name: 'Language of the reply' } },
    { tabsTo: { role: 'combobox', name: 'Are you the patient, or somebody else?' } },
    { tabsTo: { role: 'button', name: 'Send feedback' } },
    { presses: 'Enter', hears: { role: 'heading', name: 'Thank you' } },
    { tabsTo: { role: 'button', name: 'Copy code' } },
    { presses: 'Enter', isTold: 'Code copied' },
  ],
};
