import type { StoryStrings } from './story.strings.js';

/** Welsh. */
export const story: StoryStrings = {
  title: 'Dywedwch eich stori',
  before:
    'Dywedwch wrthym beth ddigwyddodd pan oeddech yn ein gofal, mewn geiriau neu mewn lluniau. Mae person yn darllen pob stori. Ni ddangosir dim i neb arall oni bai eich bod yn dweud hynny.',
  storyTitle: 'Teitl i’ch stori',
  storyTitleHint: 'Gallwch adael hwn yn wag.',
  words: 'Eich stori mewn geiriau',
  wordsHint: 'Beth ddigwyddodd, a sut oedd yn teimlo? Gadewch enwau, dyddiadau ac oedrannau allan.',
  pictures: 'Eich stori mewn lluniau',
  picturesHint: 'Dewiswch wyneb ar gyfer pob llun sy’n perthyn i’ch stori. Gadewch y lleill allan.',
  leaveOut: 'Ei adael allan',
  recording: 'Cyfeiriad recordiad',
  recordingHint:
    'Os yw eich stori’n recordiad ar wefan arall, copïwch ei gyfeiriad. Mae’n dechrau â https://. Gallwch adael hwn yn wag.',
  recordingKind: 'Beth yw’r recordiad?',
  recordingKinds: { AUDIO: 'Rhywbeth i wrando arno', VIDEO: 'Rhywbeth i’w wylio' },
  teller: 'Pwy sy’n dweud y stori hon?',
  tellers: {
    PATIENT: 'Y person a gafodd ofal',
    CARER: 'Gofalwr',
    PARENT: 'Rhiant',
    RELATIVE: 'Perthynas',
    FRIEND: 'Ffrind',
    VOLUNTEER: 'Gwirfoddolwr, dros y person',
    STAFF: 'Aelod o staff, dros y person',
  },
  uses: 'Beth gawn ni ei wneud â’r stori hon?',
  usesHint:
    'Dewiswch bopeth rydych yn cytuno iddo. Os na ddewiswch ddim, dim ond ein tîm sy’n ei darllen. Gallwch gymryd eich stori yn ôl unrhyw bryd.',
  useNames: {
    WEBSITE: 'Ei dangos ar y rhyngrwyd, heb enwau',
    BOARD: 'Ei dweud wrth y bwrdd, y bobl sy’n arwain yr ymddiriedolaeth',
    TRAINING: 'Ei defnyddio pan fydd staff yn dysgu',
    MEDIA: 'Ei rhoi i bapurau newydd, radio a theledu',
  },
  by: 'Pwy sy’n cytuno i hyn?',
  byNames: {
    SELF: 'Y person y mae’r stori amdano',
    PARENT: 'Rhiant neu warcheidwad y plentyn',
    AUTHORITY: 'Rhywun sydd â’r hawl i benderfynu dros y person',
  },
  until: 'Tan pryd ydych chi’n cytuno?',
  untilHint: 'Er enghraifft 31 12 2030. Gadewch ef yn wag os cawn ei defnyddio nes i chi ei chymryd yn ôl.',
  next: 'Mae person yn darllen eich stori ac yn tynnu allan yr hyn a allai ddangos pwy yw rhywun. Dim ond wedyn y caiff ei dangos, os cytunoch. Gyda’ch cod gallwch weld beth ddaeth ohoni, a’i chymryd yn ôl.',
  send: 'Anfon fy stori',
  thanks: 'Diolch am eich stori',
  keepCode: 'Cadwch y cod hwn. Ag ef gallwch weld beth ddaeth o’ch stori, a’i chymryd yn ôl.',
  again: 'Dweud stori arall',
  withdraw: 'Cymryd eich stori yn ôl',
  withdrawText:
    'Teipiwch y cod a gawsoch pan anfonoch eich stori. Nid oes rhaid i chi ddweud pam. O hynny ymlaen ni fyddwn yn ei dangos i neb.',
  withdrawButton: 'Cymryd fy stori yn ôl',
  withdrawn: [
    'Mae eich stori wedi’i chymryd yn ôl',
    'Nid ydym yn ei dangos i neb mwyach. Ar gyfrifiaduron eraill gellir gweld copi am un funud arall.',
  ],
  unknown: ['Nid ydym yn gwybod am stori â’r cod hwn', 'Edrychwch ar eich cod eto, a theipiwch y cyfan.'],
  sentences: {
    STORY_EMPTY: 'Dywedwch eich stori mewn geiriau, dewiswch luniau, neu rhowch gyfeiriad recordiad',
    TELLER_MISSING: 'Dewiswch pwy sy’n dweud y stori hon',
    MEDIA_NOT_HTTPS: 'Copïwch gyfeiriad cyfan y recordiad. Mae’n dechrau â https://',
    MEDIA_KIND_UNKNOWN: 'Dewiswch ai recordiad i wrando arno neu i’w wylio ydyw',
    MEDIA_HOST_UNKNOWN: 'Ni allwn gymryd recordiadau o’r wefan hon. Gadewch y cyfeiriad allan',
    CONSENT_UNTIL_UNKNOWN: 'Teipiwch ddiwrnod sy’n bod, er enghraifft 31 12 2030',
    CONSENT_UNTIL_PAST: 'Teipiwch heddiw neu ddiwrnod diweddarach, neu gadewch ef yn wag',
    TITLE_TOO_LONG: 'Defnyddiwch 120 o nodau neu lai ar gyfer y teitl',
    WORDS_TOO_LONG: 'Defnyddiwch 8,000 o nodau neu lai ar gyfer eich stori',
  },
};
