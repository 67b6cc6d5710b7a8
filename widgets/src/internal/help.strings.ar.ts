import type { HelpStrings } from './help.strings.js';

/** Arabic. */
export const strings: HelpStrings = {
  helpTitle: 'إذا كان شخص ما في خطر الآن',
  helpEmergency: (call) => ['اتصل بالرقم ', call, ' إذا كانت الحياة في خطر.'],
  helpUrgent: (call) => [
    'اتصل بالرقم ',
    call,
    ' للمساعدة الطبية العاجلة. للمساعدة العاجلة في الصحة النفسية اختر الخيار 2.',
  ],
  helpNotHere: 'لا يمكننا إرسال المساعدة عبر هذا النموذج.',
  helpMore: 'خطوط الأزمات ومساعدة أخرى',
  helpPeople: 'تحدث إلى أي موظف، أو اسأل عن خدمة مشورة المرضى والتواصل معهم (PALS).',
};
