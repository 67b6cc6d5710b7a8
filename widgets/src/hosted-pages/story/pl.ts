import type { StoryStrings } from './story.strings.js';

/** Polish. */
export const story: StoryStrings = {
  title: 'Opowiedz swoją historię',
  before:
    'Opowiedz, co się wydarzyło, gdy byłeś lub byłaś pod naszą opieką: słowami albo obrazkami. Każdą historię czyta człowiek. Nikomu innemu niczego nie pokażemy bez Twojej zgody.',
  storyTitle: 'Tytuł historii',
  storyTitleHint: 'Możesz zostawić to pole puste.',
  words: 'Twoja historia w słowach',
  wordsHint: 'Co się wydarzyło i co wtedy czułeś lub czułaś? Nie podawaj imion, dat ani wieku.',
  pictures: 'Twoja historia w obrazkach',
  picturesHint: 'Wybierz buzię przy każdym obrazku, który należy do Twojej historii. Pozostałe pomiń.',
  leaveOut: 'Pomiń',
  recording: 'Adres nagrania',
  recordingHint:
    'Jeśli Twoja historia to nagranie na innej stronie, skopiuj jego adres. Zaczyna się od https://. Możesz zostawić to pole puste.',
  recordingKind: 'Co to za nagranie?',
  recordingKinds: { AUDIO: 'Do słuchania', VIDEO: 'Do oglądania' },
  teller: 'Kto opowiada tę historię?',
  tellers: {
    PATIENT: 'Osoba, która była pod opieką',
    CARER: 'Opiekun',
    PARENT: 'Rodzic',
    RELATIVE: 'Krewny',
    FRIEND: 'Przyjaciel',
    VOLUNTEER: 'Wolontariusz, w imieniu tej osoby',
    STAFF: 'Pracownik, w imieniu tej osoby',
  },
  uses: 'Co możemy zrobić z tą historią?',
  usesHint:
    'Wybierz wszystko, na co się zgadzasz. Jeśli nic nie wybierzesz, przeczyta ją tylko nasz zespół. W każdej chwili możesz ją wycofać.',
  useNames: {
    WEBSITE: 'Pokazać ją w internecie, bez nazwisk',
    BOARD: 'Opowiedzieć ją zarządowi, czyli osobom, które kierują szpitalem',
    TRAINING: 'Użyć jej w szkoleniach pracowników',
    MEDIA: 'Przekazać ją gazetom, radiu i telewizji',
  },
  by: 'Kto się na to zgadza?',
  byNames: {
    SELF: 'Osoba, o której jest ta historia',
    PARENT: 'Rodzic lub opiekun dziecka',
    AUTHORITY: 'Ktoś, kto może decydować za tę osobę',
  },
  until: 'Do kiedy się zgadzasz?',
  untilHint: 'Na przykład 31 12 2030. Zostaw puste, jeśli możemy jej używać, dopóki jej nie wycofasz.',
  next: 'Człowiek czyta Twoją historię i usuwa to, co mogłoby zdradzić, o kogo chodzi. Dopiero potem ją pokazujemy, jeśli się zgodziłeś lub zgodziłaś. Za pomocą kodu zobaczysz, co się z nią stało, i możesz ją wycofać.',
  send: 'Wyślij historię',
  thanks: 'Dziękujemy za Twoją historię',
  keepCode: 'Zachowaj ten kod. Dzięki niemu zobaczysz, co się stało z Twoją historią, i możesz ją wycofać.',
  again: 'Opowiedz inną historię',
  withdraw: 'Wycofaj swoją historię',
  withdrawText:
    'Wpisz kod, który otrzymałeś lub otrzymałaś po wysłaniu historii. Nie musisz mówić dlaczego. Od tej chwili nikomu jej nie pokażemy.',
  withdrawButton: 'Wycofaj moją historię',
  withdrawn: [
    'Twoja historia została wycofana',
    'Nikomu jej już nie pokazujemy. Na innych komputerach kopia może być widoczna jeszcze przez minutę.',
  ],
  unknown: ['Nie znamy historii z tym kodem', 'Sprawdź kod i wpisz go w całości.'],
  sentences: {
    STORY_EMPTY: 'Opowiedz słowami, wybierz obrazki albo podaj adres nagrania',
    TELLER_MISSING: 'Wybierz, kto opowiada tę historię',
    MEDIA_NOT_HTTPS: 'Skopiuj cały adres nagrania. Zaczyna się od https://',
    MEDIA_KIND_UNKNOWN: 'Wybierz, czy nagranie jest do słuchania, czy do oglądania',
    MEDIA_HOST_UNKNOWN: 'Nie możemy przyjąć nagrań z tej strony. Usuń adres',
    CONSENT_UNTIL_UNKNOWN: 'Wpisz istniejący dzień, na przykład 31 12 2030',
    CONSENT_UNTIL_PAST: 'Wpisz dzisiejszy lub późniejszy dzień albo zostaw puste',
    TITLE_TOO_LONG: 'Tytuł może mieć najwyżej 120 znaków',
    WORDS_TOO_LONG: 'Historia może mieć najwyżej 8 000 znaków',
  },
};
