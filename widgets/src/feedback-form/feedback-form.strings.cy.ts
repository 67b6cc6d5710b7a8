import { strings as common } from '../internal/common.strings.cy.js';
import { strings as help } from '../internal/help.strings.cy.js';
import type { AfterwardsStrings } from './afterwards.strings.js';
import type { FeedbackFormStrings } from './feedback-form.strings.js';

/** Welsh. */
export const strings: FeedbackFormStrings & AfterwardsStrings = {
  ...common,
  ...help,
  feedback: 'Eich adborth',
  before: 'Mae eich ateb yn ddienw. Mae’n cymryd tua munud.',
  question: 'Yn gyffredinol, sut oedd eich profiad o’n gwasanaeth?',
  ratings: {
    VERY_GOOD: 'Da iawn',
    GOOD: 'Da',
    NEITHER: 'Ddim yn dda nac yn wael',
    POOR: 'Gwael',
    VERY_POOR: 'Gwael iawn',
    DONT_KNOW: 'Ddim yn gwybod',
  },
  why: 'Allwch chi ddweud wrthym pam y rhoesoch chi’r ateb hwn?',
  whyHint: 'Gallwch adael hwn yn wag. Peidiwch â rhoi enwau nac unrhyw beth sy’n dangos pwy ydych chi.',
  charactersLeft: 'Nodau ar ôl:',
  charactersOver: 'Nodau’n ormod:',
  publish: 'A gawn ni gyhoeddi eich geiriau?',
  publishHint:
    'Byddem yn eu dangos heb eich enw. Os na ddewiswch ddim, dim ond ein staff fydd yn eu darllen.',
  publishYes: 'Cewch, gallwch gyhoeddi fy ngeiriau',
  publishNo: 'Na, cadwch fy ngeiriau’n breifat',
  nextTitle: 'Beth sy’n digwydd nesaf',
  send: 'Anfon adborth',
  sending: 'Yn anfon eich adborth…',
  notSent: 'Ni chafodd eich adborth ei anfon. Mae popeth a ysgrifennoch chi yma o hyd.',
  sentences: {
    ...common.sentences,
    RATING_MISSING: 'Dewiswch sut oedd eich profiad',
    COMMENT_TOO_LONG: 'Defnyddiwch 4,000 o nodau neu lai',
    COMMENT_NOT_TEXT:
      'Defnyddiwch lythrennau, rhifau ac arwyddion yn unig: ni ellir darllen rhywbeth yn eich testun',
    SERVICE_UNKNOWN:
      'Mae’r ffurflen hon ar gyfer gwasanaeth nad ydym yn ei adnabod. Dywedwch wrth aelod o staff',
  },
  thanks: 'Diolch. Rydym wedi cael eich adborth.',
  opensInNewTab: '(yn agor mewn tab newydd)',
  code: 'Eich cod',
  keepCode:
    'Ysgrifennwch ef neu tynnwch lun ohono. Nid ydym yn gwybod pwy ydych chi, felly ni allwn ei anfon eto.',
  copy: 'Copïo’r cod',
  copied: 'Wedi copïo’r cod',
  outcome: 'Gweld beth sy’n digwydd i’ch adborth',
  outcomeElsewhere: 'Ar eich ffôn neu gyfrifiadur eich hun, teipiwch y cod yn',
  again: 'Rhoi mwy o adborth',
  idleSeconds: 'Eiliadau ar ôl:',
  idleStay: 'Daliwch ati',
  next: 'Mae ein staff yn darllen yr atebion. Bydd eich cod yn dangos i chi beth gafodd ei wneud.',
  idle: 'Ydych chi yno o hyd? Byddwn yn clirio’r dudalen hon cyn bo hir, fel na all neb arall weld eich ateb.',
};
