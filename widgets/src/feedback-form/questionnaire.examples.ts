import type { Asked } from './questionnaire.js';

type Question = Asked['questions'][number];

/** A question, with what does not matter left out. */
export const question = (
  id: string,
  kind: Question['kind'],
  text: string,
  more: Partial<Question> = {},
): Question => ({
  id,
  kind,
  text,
  language: 'en',
  hint: null,
  options: [],
  askIf: null,
  picture: null,
  audio: null,
  signLanguageVideo: null,
  ...more,
});

/** Options by code, without pictures. */
export const optionsOf = (options: Record<string, string>): Question['options'] =>
  Object.entries(options).map(([code, text]) => ({ code, text, picture: null }));

/** What a trust asks, with a question of every kind, one of which depends on another. */
export const asked: Asked = {
  id: 'version-1',
  privacyNotice: 'We count the answers. Nobody can see who gave them.',
  privacyNoticeLanguage: 'en',
  questions: [
    question('heard', 'ONE_OF', 'Did you feel heard?', {
      options: optionsOf({ YES: 'Yes, always', PARTLY: 'Partly', NO: 'Not at all' }),
    }),
    question('why', 'FREE_TEXT', 'What would have helped?', {
      hint: 'A few words are enough.',
      askIf: { question: 'heard', anyOf: ['PARTLY', 'NO'] },
    }),
    question('matters', 'MANY_OF', 'What matters most to you?', {
      options: optionsOf({ TIME: 'Time', KINDNESS: 'Kindness', INFORMATION: 'Information' }),
    }),
    question('again', 'SCALE', 'What went wrong?', {
      askIf: { question: null, anyOf: ['POOR', 'VERY_POOR'] },
      options: optionsOf({ A: 'A little', B: 'Much' }),
    }),
  ],
};

/** The same in Arabic, in the next version, which has another last question. */
export const askedInArabic: Asked = {
  id: 'version-2',
  privacyNotice: null,
  privacyNoticeLanguage: null,
  questions: [
    question('new', 'ONE_OF', 'هل كان المكان هادئًا؟', {
      language: 'ar',
      options: optionsOf({ YES: 'نعم', NO: 'لا' }),
    }),
    question('heard', 'ONE_OF', 'هل شعرت بأن أحدًا يستمع إليك؟', {
      language: 'ar',
      options: optionsOf({ YES: 'نعم، دائمًا', PARTLY: 'إلى حد ما', NO: 'لا' }),
    }),
    question('why', 'FREE_TEXT', 'ما الذي كان سيساعدك؟', {
      language: 'ar',
      askIf: { question: 'heard', anyOf: ['PARTLY', 'NO'] },
    }),
    // The trust has no Arabic words for it.
    question('matters', 'MANY_OF', 'What matters most to you?', { options: optionsOf({ TIME: 'Time' }) }),
  ],
};

/** A question with pictures, sound and signing, as for people who do not read well. */
export const illustrated: Asked = {
  id: 'version-3',
  privacyNotice: null,
  privacyNoticeLanguage: null,
  questions: [
    question('mood', 'ONE_OF', 'How do you feel now?', {
      picture: 'https://pictures.invalid/mood.png',
      audio: 'https://pictures.invalid/mood.mp3',
      signLanguageVideo: 'https://pictures.invalid/mood',
      options: [
        { code: 'HAPPY', text: 'Happy', picture: 'https://pictures.invalid/happy.png' },
        { code: 'SAD', text: 'Sad', picture: 'https://pictures.invalid/sad.png' },
      ],
    }),
  ],
};
