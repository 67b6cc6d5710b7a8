import type { CommonStrings } from './common.strings.js';

/** Arabic. */
export const strings: CommonStrings = {
  error: 'خطأ:',
  errorSummary: 'توجد مشكلة',
  testMode: 'وضع الاختبار. الإجابات المرسلة هنا لا تُحتسب.',
  sentences: {
    OFFLINE: 'أنت غير متصل بالإنترنت. اتصل بالإنترنت ثم حاول مرة أخرى.',
    QUOTA_EXCEEDED: 'يستخدم أشخاص كثيرون هذه الخدمة الآن. انتظر بضع دقائق ثم حاول مرة أخرى.',
    ORIGIN_NOT_ALLOWED: 'لم يتم إعداد هذا الموقع لهذه الخدمة بعد. يرجى إبلاغ أحد الموظفين.',
    EMBED_KEY_UNKNOWN: 'لم يتم إعداد هذا الموقع لهذه الخدمة بعد. يرجى إبلاغ أحد الموظفين.',
  },
  failure: 'لم نتمكن من الوصول إلى خدمتنا. انتظر لحظة ثم حاول مرة أخرى.',
};
