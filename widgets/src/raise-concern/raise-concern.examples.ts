import { touches, writes } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';

const trust = {
  name: 'Leicestershire Partnership NHS Trust',
  services: [{ id: 'beaumont-ward', name: 'Beaumont Ward' }],
  signposts: [
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

async function complain(widget: HTMLElement): Promise<void> {
  await touches(widget, 'Make a complaint');
  await touches(widget, 'Yes, for myself');
  await writes(widget, 'My appointment was cancelled three times.', 'Tell us in your own words');
  await touches(widget, 'By e-mail');
  await writes(widget, 'Ada Example', 'Your name');
  await writes(widget, 'ada@example.org', 'Your e-mail address');
}

async function send(widget: HTMLElement): Promise<void> {
  await complain(widget);
  await touches(widget, 'Send');
}

async function praise(widget: HTMLElement): Promise<void> {
  await touches(widget, 'Give a compliment');
  await touches(widget, 'Yes, for myself');
  await writes(widget, 'Everybody was kind.', 'Tell us in your own words');
  await touches(widget, 'I do not need an answer');
  await touches(widget, 'Send');
}

/** Every state of the concern form. */
export const examples = {
  untouched: { trust, shows: 'What would you like to do?' },
  ofAService: { trust, attributes: { service: 'beaumont-ward' }, shows: 'Beaumont Ward' },
  withoutTheTrustsName: {
    trust: { readFaults: ['ORIGIN_NOT_ALLOWED'] },
    shows: 'What would you like to do?',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  complaintBegun: {
    trust,
    steps: (widget) => touches(widget, 'Make a complaint'),
    shows: 'We must answer every complaint',
  },
  complimentBegun: {
    trust,
    steps: (widget) => touches(widget, 'Give a compliment'),
    shows: 'I do not need an answer',
  },
  forSomebodyElse: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'Raise a concern');
      await touches(widget, 'No, for somebody else');
    },
    shows: 'They cannot decide about this themselves',
  },
  answerByLetter: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'Make a comment');
      await touches(widget, 'By letter');
    },
    shows: 'Your address, with the postcode',
  },
  helpOpened: {
    trust,
    steps: (widget) => touches(widget, 'Crisis lines'),
    shows: 'Patient Advice and Liaison Service',
  },
  nothingWritten: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'Make a complaint');
      await touches(widget, 'No, for somebody else');
      await touches(widget, 'By telephone');
      await writes(widget, '31', 'Day');
      await writes(widget, '2', 'Month');
      await touches(widget, 'Send');
    },
    shows: 'Write a day that exists',
  },
  refusedByTheApi: {
    trust: {
      ...trust,
      problems: [{ path: 'reply.email', code: 'REPLY_EMAIL_INVALID', message: 'Not an address.' }],
    },
    steps: send,
    shows: 'Write an e-mail address such as name@example.org',
  },
  sending: { trust: { ...trust, writeFaults: ['hang'] }, steps: send, shows: 'Sending…' },
  notSent: {
    trust: { ...trust, writeFaults: ['drop', 'drop', 'drop'] },
    steps: send,
    shows: 'It was not sent',
  },
  complaintSent: { trust, steps: send, shows: 'By 6 November 2026 we tell you that we have it' },
  complimentSent: { trust, steps: praise, shows: 'Our team reads what you wrote.' },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'Beth hoffech chi ei wneud?' },
  begunInArabic: {
    trust,
    attributes: { lang: 'ar' },
    steps: (widget) => touches(widget, 'تقديم شكوى'),
    shows: 'كيف ينبغي أن نرد عليك؟',
  },
  nothingWrittenInArabic: {
    trust,
    attributes: { lang: 'ar' },
    steps: async (widget) => {
      await touches(widget, 'تقديم شكوى');
      await touches(widget, 'نعم، عن نفسي');
      await touches(widget, 'إرسال');
    },
    shows: 'اكتب ما تريد أن تخبرنا به',
  },
  dark: {
    trust,
    attributes: { theme: 'dark' },
    steps: async (widget) => {
      await touches(widget, 'Raise a concern');
      await touches(widget, 'No, for somebody else');
      await touches(widget, 'Send');
    },
    shows: 'There is a problem',
  },
  sentInDark: { trust, attributes: { theme: 'dark' }, steps: send, shows: 'XA1-2026-0042' },
} satisfies Record<string, WidgetExample>;
