import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './stories.examples.js';

/** What the documentation says of the list of stories. */
export const guide: WidgetGuide = {
  purpose:
    'For everybody who would like to know how care felt: what people told in words, in pictures or in a recording, and what the services answered. It leads to where people tell a story of their own.',
  embed: `<wesaid-stories embed-key="ek_live_…" first="5">
  <a href="https://wesaid.example/story/…">Tell your story</a>
</wesaid-stories>`,
  privacy: [
    'It shows only stories whose tellers agreed to it, after somebody has taken out what could show who they are.',
    'A story that is taken back is gone within a minute.',
    'Recordings are links: nothing of another site is loaded before somebody opens one.',
    'Nothing of those who read it is sent or stored.',
  ],
  data: examples.published.trust.stories.slice(0, 2),
  begins: examples.withMore,
  script: [
    { reads: { role: 'heading', name: 'Stories' } },
    { tabsTo: { role: 'link', name: 'Tell your story' } },
    { tabsTo: { role: 'button', name: 'Show more' } },
    { presses: 'Enter', hears: { role: 'article', name: 'Story number 6' } },
  ],
};
