import type { HelpStrings } from './help.strings.js';

/** Welsh. */
export const strings: HelpStrings = {
  helpTitle: 'Os oes rhywun mewn perygl nawr',
  helpEmergency: (call) => ['Ffoniwch ', call, ' os oes bywyd mewn perygl.'],
  helpUrgent: (call) => [
    'Ffoniwch ',
    call,
    ' am gymorth meddygol brys. Am gymorth iechyd meddwl brys dewiswch opsiwn 2.',
  ],
  helpNotHere: 'Ni allwn anfon cymorth drwy’r ffurflen hon.',
  helpMore: 'Llinellau argyfwng a chymorth arall',
  helpPeople:
    'Siaradwch ag unrhyw aelod o staff, neu gofynnwch am y Gwasanaeth Cyngor a Chyswllt Cleifion (PALS).',
};
