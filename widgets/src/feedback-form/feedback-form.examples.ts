import { chooses, sees, touches, writes } from '../../testing/person.js';
import { emptyTablet } from '../../testing/tablet.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import { asked, askedInArabic, illustrated } from './questionnaire.examples.js';

const trust = {
  name: 'Leicestershire Partnership NHS Trust',
  services: [{ id: 'beaumont-ward', name: 'Beaumont Ward' }],
  signposts: [
    {
      id: 'central-access-point',
      kind: 'CRISIS' as const,
      title: 'Central Access Point',
      description: 'Mental health help by telephone, day and night.',
      telephone: '0808 800 3302',
      url: null,
    },
    {
      id: 'pals',
      kind: 'PALS' as const,
      title: 'Patient Advice and Liaison Service',
      description: 'Talk to somebody about a worry. Monday to Friday.',
      telephone: '0116 295 0830',
      url: 'https://www.example.org/pals',
    },
  ],
};

async function answer(widget: HTMLElement): Promise<void> {
  await touches(widget, 'Good');
  await sees(widget, 'May we publish your words?');
  await writes(widget, 'The nurses took time to explain my medicine.');
  await touches(widget, 'Yes');
}

async function send(widget: HTMLElement): Promise<void> {
  await answer(widget);
  await touches(widget, 'Send feedback');
}

/** Every state of the feedback form. */
export const examples = {
  untouched: { trust, shows: 'Leicestershire Partnership NHS Trust' },
  ofAService: { trust, attributes: { service: 'beaumont-ward' }, shows: 'Beaumont Ward' },
  withoutTheTrustsName: { trust: { readFaults: ['ORIGIN_NOT_ALLOWED'] }, shows: 'Your feedback' },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  helpOpened: {
    trust,
    steps: (widget) => touches(widget, 'Crisis lines'),
    shows: 'Central Access Point',
  },
  answered: { trust, steps: answer, shows: 'Characters left: 3,956' },
  nothingChosen: {
    trust,
    steps: (widget) => touches(widget, 'Send feedback'),
    shows: 'Choose how your experience was',
  },
  commentTooLong: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'Poor');
      await writes(widget, 'too long '.repeat(500));
      await touches(widget, 'Send feedback');
    },
    shows: 'Use 4,000 characters or fewer',
  },
  refusedByTheApi: {
    trust: { ...trust, problems: [{ path: 'comment', code: 'COMMENT_NOT_TEXT', message: 'Not text.' }] },
    steps: send,
    shows: 'Take out signs that are not letters, numbers or marks',
  },
  sending: { trust: { ...trust, writeFaults: ['hang'] }, steps: send, shows: 'Sending your feedback…' },
  notSent: {
    trust: { ...trust, writeFaults: ['drop', 'drop', 'drop'] },
    steps: send,
    shows: 'Your feedback was not sent',
  },
  tooManyAnswers: {
    trust: { ...trust, writeFaults: ['QUOTA_EXCEEDED'] },
    steps: send,
    shows: 'Many people are using this right now',
  },
  sent: { trust, steps: send, shows: '7GQ2-M0XR-4TZB-E9KA' },
  replyWanted: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'Poor');
      await touches(widget, 'Yes, please reply');
      await chooses(widget, 'Large print', 'How you would like it');
      await chooses(widget, 'A carer, parent or guardian', 'Are you the patient');
    },
    shows: 'Language of the reply',
  },
  withQuestionsOfTheTrust: {
    trust: { ...trust, questionnaires: { en: asked } },
    steps: async (widget) => {
      await touches(widget, 'Poor');
      await touches(widget, 'Partly');
      await writes(widget, 'A quiet room.', 'What would have helped?');
    },
    shows: 'What went wrong?',
  },
  withQuestionsInArabic: {
    trust: { ...trust, questionnaires: { ar: askedInArabic } },
    attributes: { lang: 'ar' },
    steps: (widget) => touches(widget, 'جيدة'),
    shows: 'هل كان المكان هادئًا؟',
  },
  questionsChanged: {
    trust: {
      ...trust,
      questionnaires: { en: asked },
      problems: [{ path: 'questionnaire', code: 'QUESTIONNAIRE_UNKNOWN', message: 'Load the form again.' }],
    },
    steps: async (widget) => {
      await touches(widget, 'Good');
      await touches(widget, 'Partly');
      await touches(widget, 'Send feedback');
    },
    shows: 'We do not ask this any more',
  },
  answerTooLong: {
    trust: {
      ...trust,
      questionnaires: { en: asked },
      problems: [{ path: 'answers.1.text', code: 'ANSWER_TOO_LONG', message: 'Too long.' }],
    },
    steps: async (widget) => {
      await touches(widget, 'Good');
      await touches(widget, 'Not at all');
      await writes(widget, 'A quiet room.', 'What would have helped?');
      await touches(widget, 'Send feedback');
    },
    shows: 'Use 4,000 characters or fewer',
  },
  withSoundAndSigning: {
    trust: { ...trust, questionnaires: { en: illustrated } },
    steps: (widget) => touches(widget, 'Good'),
    shows: 'Show pictures',
  },
  sentAtAKiosk: { trust, attributes: { kiosk: '' }, steps: send, shows: 'On your own phone or computer' },
  keptAtAKiosk: {
    trust: { ...trust, writeFaults: ['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'] },
    attributes: { kiosk: '' },
    steps: async (widget) => {
      await emptyTablet();
      await send(widget);
    },
    shows: 'kept safe on this tablet',
  },
  aboutToClear: {
    trust,
    attributes: { kiosk: '', 'reset-after': '1' },
    steps: answer,
    shows: 'Are you still there?',
  },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'sut oedd eich profiad' },
  sentInWelsh: {
    trust,
    attributes: { lang: 'cy' },
    steps: async (widget) => {
      await touches(widget, 'Da iawn');
      await touches(widget, 'Anfon adborth');
    },
    shows: 'Eich cod',
  },
  inArabic: { trust, attributes: { lang: 'ar' }, shows: 'كيف كانت تجربتك' },
  nothingChosenInArabic: {
    trust,
    attributes: { lang: 'ar' },
    steps: (widget) => touches(widget, 'إرسال الرأي'),
    shows: 'اختر كيف كانت تجربتك',
  },
  dark: {
    trust,
    attributes: { theme: 'dark' },
    steps: (widget) => touches(widget, 'Send feedback'),
    shows: 'There is a problem',
  },
  sentInDark: {
    trust,
    attributes: { theme: 'dark' },
    steps: async (widget) => {
      await send(widget);
      await sees(widget, 'Thank you');
    },
    shows: 'Your code',
  },
} satisfies Record<string, WidgetExample>;
