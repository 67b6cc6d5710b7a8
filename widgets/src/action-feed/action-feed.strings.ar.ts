import { strings as list } from '../internal/list.strings.ar.js';
import type { ActionFeedStrings } from './action-feed.strings.js';

/** Arabic. */
export const strings: ActionFeedStrings = {
  ...list,
  title: 'ما الذي تغيّر لأن الناس أخبرونا',
  labels: {
    YOU_SAID_WE_DID: { said: 'قلتم', did: 'فعلنا' },
    WE_SAID_WE_DID: { said: 'قلنا', did: 'فعلنا' },
    YOU_SAID_WE_HEARD: { said: 'قلتم', did: 'سمعنا' },
  },
  statuses: { PLANNED: 'مخطط له', IN_PROGRESS: 'قيد التنفيذ', DONE: 'تم' },
  published: (date) => `نُشر في ${date}`,
  themes: 'حول',
  service: 'أين',
  empty: 'لم يُنشر شيء هنا بعد.',
  emptyNext: 'سترى هنا ما أخبرنا به الناس وما فعلناه حيال ذلك.',
  notLoaded: 'لم نتمكن من تحميل ما تغيّر',
};
