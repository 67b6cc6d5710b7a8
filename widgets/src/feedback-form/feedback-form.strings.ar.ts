import { strings as common } from '../internal/common.strings.ar.js';
import { strings as help } from '../internal/help.strings.ar.js';
import type { AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';

/** Arabic. */
export const strings: FeedbackFormStrings & AfterwardsStrings = {
  ...common,
  ...help,
  feedback: 'رأيك',
  before: 'إجابتك مجهولة الهوية. يستغرق الأمر دقيقة تقريبًا.',
  question: 'بشكل عام، كيف كانت تجربتك مع خدمتنا؟',
  ratings: {
    VERY_GOOD: 'جيدة جدًا',
    GOOD: 'جيدة',
    NEITHER: 'ليست جيدة ولا سيئة',
    POOR: 'سيئة',
    VERY_POOR: 'سيئة جدًا',
    DONT_KNOW: 'لا أعرف',
  },
  why: 'هل يمكنك أن تخبرنا عن سبب إجابتك؟',
  whyHint: 'يمكنك ترك هذا فارغًا. يرجى عدم ذكر أسماء أو أي شيء يدل على هويتك.',
  charactersLeft: 'الأحرف المتبقية:',
  charactersOver: 'الأحرف الزائدة:',
  publish: 'هل تسمح لنا بنشر كلماتك؟',
  publishHint: 'سنعرضها دون اسمك. إذا لم تختر شيئًا فلن يقرأها سوى موظفينا.',
  publishYes: 'نعم، يمكنكم نشر كلماتي',
  publishNo: 'لا، أبقوا كلماتي خاصة',
  nextTitle: 'ماذا يحدث بعد ذلك',
  send: 'إرسال الرأي',
  sending: 'جارٍ إرسال رأيك…',
  notSent: 'لم يُرسل رأيك. كل ما كتبته لا يزال هنا.',
  sentences: {
    ...common.sentences,
    RATING_MISSING: 'اختر كيف كانت تجربتك',
    COMMENT_TOO_LONG: 'استخدم 4000 حرف أو أقل',
    COMMENT_NOT_TEXT: 'استخدم الحروف والأرقام والعلامات فقط: يوجد في النص ما لا يمكن قراءته',
    SERVICE_UNKNOWN: 'هذا النموذج مخصص لخدمة لا نعرفها. يرجى إبلاغ أحد الموظفين',
  },
  thanks: 'شكرًا لك. وصلنا رأيك.',
  opensInNewTab: '(يفتح في نافذة جديدة)',
  code: 'رمزك',
  keepCode: 'اكتبه أو التقط صورة له. نحن لا نعرف من أنت، لذلك لا يمكننا إرساله مرة أخرى.',
  copy: 'نسخ الرمز',
  copied: 'تم نسخ الرمز',
  outcome: 'اعرف ماذا يحدث لرأيك',
  outcomeElsewhere: 'على هاتفك أو حاسوبك، اكتب الرمز في',
  again: 'إبداء رأي آخر',
  idleSeconds: 'الثواني المتبقية:',
  idleStay: 'متابعة',
  next: 'يقرأ موظفونا الإجابات. سيُظهر لك رمزك ما تم فعله.',
  idle: 'هل ما زلت هنا؟ سنمسح هذه الصفحة قريبًا حتى لا يرى أحد غيرك إجابتك.',
};
