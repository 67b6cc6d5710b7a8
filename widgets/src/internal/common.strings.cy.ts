import type { CommonStrings } from './common.strings.js';

/** Welsh. */
export const strings: CommonStrings = {
  error: 'Gwall:',
  errorSummary: 'Mae problem',
  testMode: 'Modd profi. Nid yw atebion a anfonir yma yn cyfrif.',
  sentences: {
    OFFLINE: 'Nid ydych ar-lein. Cysylltwch â’r rhyngrwyd, yna rhowch gynnig arall arni.',
    QUOTA_EXCEEDED:
      'Mae llawer o bobl yn defnyddio hwn ar hyn o bryd. Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
    ORIGIN_NOT_ALLOWED: 'Nid yw’r wefan hon wedi’i gosod ar gyfer hyn eto. Dywedwch wrth aelod o staff.',
    EMBED_KEY_UNKNOWN: 'Nid yw’r wefan hon wedi’i gosod ar gyfer hyn eto. Dywedwch wrth aelod o staff.',
  },
  failure: 'Ni allem gyrraedd ein gwasanaeth. Arhoswch eiliad, yna rhowch gynnig arall arni.',
};
