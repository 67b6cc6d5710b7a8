import { strings as common } from './common.strings.ar.js';
import type { EveryListStrings } from './list.strings.js';

/** Arabic. */
export const strings: EveryListStrings = {
  ...common,
  loading: 'جارٍ التحميل…',
  tryAgain: 'حاول مرة أخرى',
  more: 'عرض المزيد',
  added: 'يُعرض المزيد أدناه',
  synthetic: 'بيانات للعرض فقط، ليست حقيقية',
};
