import { strings as list } from '../internal/list.strings.ar.js';
import type { EventsStrings } from './events.strings.js';

/** Arabic. */
export const strings: EventsStrings = {
  ...list,
  title: 'الفعاليات القادمة',
  kinds: {
    INVOLVEMENT_CAFE: 'مقهى المشاركة',
    RECOVERY_CAFE: 'مقهى التعافي',
    CAFE_CONVERSATION: 'حديث في المقهى',
    WORKSHOP: 'ورشة عمل',
    OPEN_MEETING: 'اجتماع مفتوح',
    STAFF_LISTENING: 'لقاء للاستماع إلى الموظفين',
    OTHER: 'فعالية',
  },
  when: 'متى',
  where: 'أين',
  host: 'الجهة المنظمة',
  access: 'سهولة الوصول',
  online: 'يمكنك المشاركة عبر الإنترنت',
  link: 'انضم أو اقرأ المزيد',
  span: (from, to) => `${from} إلى ${to}`,
  empty: 'لا توجد فعاليات مخطط لها حاليًا.',
  emptyNext: 'سترى هنا أين يمكنك أن تلتقي بنا، مثل مقاهي المشاركة.',
  notLoaded: 'لم نتمكن من تحميل الفعاليات',
};
