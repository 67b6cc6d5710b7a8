import { strings as feed } from '../action-feed/action-feed.strings.ar.js';
import type { DisplayStrings } from './display.strings.js';

/** Arabic. */
export const strings: DisplayStrings = {
  ...feed,
  position: (number, of) => `${number} من ${of}`,
  pause: 'إيقاف مؤقت',
  goOn: 'متابعة',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'الخروج من ملء الشاشة',
  withdrawn: 'لا يمكننا الآن عرض ما تغيّر',
  withdrawnNext: 'لا يوجد اتصال منذ ساعة. ستتابع هذه الصفحة من تلقاء نفسها عند عودة الاتصال.',
  checked: (ago) => `آخر تحقق ${ago}`,
};
