import { strings as list } from '../internal/list.strings.ar.js';
import type { RatingsChartStrings } from './ratings-chart.strings.js';

/** Arabic. */
export const strings: RatingsChartStrings = {
  ...list,
  title: 'كيف يقيّم الناس رعايتهم',
  notLoaded: 'تعذّر علينا تحميل التقييمات',
  empty: 'لا توجد تقييمات لعرضها بعد.',
  emptyNext: 'تُحسب مرة كل ربع سنة، بعد انتهائه.',
  quarter: (from, to, year) => `من ${from} إلى ${to} ${year}`,
  sentence: (quarter, positive, responses) =>
    `قال ${positive} من نحو ${responses} شخصًا إن رعايتهم كانت جيدة أو جيدة جدًا (${quarter}).`,
  yearBefore: (positive) => `قبل عام كانت النسبة ${positive}.`,
  responses: (count) => `نحو ${count} إجابة`,
  positive: 'جيد',
  negative: 'سيئ',
  hidden: {
    SMALL_NUMBER: 'مخفي: العدد صغير إلى حد قد يُعرف معه شخص ما',
    BESIDE_SMALL_NUMBER: 'مخفي: يمكن أن يُستنتج منه عدد صغير بجانبه',
    TOO_FEW_TRUSTS: 'مخفي: يشمل أقل من ثلاث مؤسسات',
    OWN_TRUST_COULD_BE_SUBTRACTED: 'مخفي: يمكن أن تُستنتج منه مؤسسة واحدة',
    NOT_CLOSED: 'لم يُحسب بعد',
  },
  hiddenMark: 'مخفي',
  table: 'عرض الأرقام في جدول',
  quarterHeading: 'ربع السنة',
  responsesHeading: 'الإجابات',
  about:
    'من اختبار الأصدقاء والعائلة. «جيد» تعني «جيد جدًا» و«جيد»، و«سيئ» تعني «سيئ» و«سيئ جدًا»؛ أما الباقون فلم يختاروا أيًا منهما أو لم يعرفوا. يُضاف قدر قليل من العشوائية وتُقرَّب الأرقام حتى لا يُعرف منها أحد. لا تستخدموا هذه الأرقام للمقارنة بين المؤسسات.',
};
