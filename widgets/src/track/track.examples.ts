import type { PeerOutcome } from '../../testing/gateway-peer.js';
import { sees, touches, writes } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';

const name = 'Leicestershire Partnership NHS Trust';
const ofTrust = { trust: { odsCode: 'XA1' } };

type Feedback = NonNullable<PeerOutcome['feedbackOutcome']>;

const feedback = (part: Partial<Feedback>): PeerOutcome => ({
  feedbackOutcome: {
    ...ofTrust,
    receivedOn: '2026-11-02',
    stage: 'READ',
    actions: [],
    replies: [],
    mayAdd: true,
    additions: [],
    complaintInvitation: null,
    praisePassedOn: null,
    ...part,
  },
});

const received = feedback({ stage: 'RECEIVED', mayAdd: false });

const actedOn = feedback({
  stage: 'ACTED_ON',
  actions: [
    {
      id: 'heating',
      label: 'YOU_SAID_WE_DID',
      said: 'The ward was too cold at night.',
      did: 'We mended the heating and bought more blankets.',
      publishedOn: '2026-11-20',
    },
    {
      id: 'tea',
      label: 'YOU_SAID_WE_HEARD',
      said: 'Tea came too late.',
      did: 'We are looking at the round.',
      publishedOn: null,
    },
  ],
});

const answered = feedback({
  replies: [
    {
      text: 'Dziękujemy za te słowa.\nNaprawiliśmy ogrzewanie.',
      language: 'pl',
      sentOn: '2026-11-10',
      from: 'The team of Ward 3',
    },
    { text: 'Thank you for telling us.', language: 'en', sentOn: '2026-11-12', from: 'The matron of Ward 3' },
  ],
  additions: [{ addedOn: '2026-11-08' }],
  praisePassedOn: '2026-11-09',
  complaintInvitation: {
    text: 'We are sorry. We think this should be looked into.',
    invitedOn: '2026-11-11',
  },
});

const complaint = {
  ...ofTrust,
  reference: 'XA1-2026-0042',
  kind: 'COMPLAINT',
  receivedOn: '2026-11-02',
  stage: 'RECEIVED',
  acknowledgeBy: '2026-11-05',
  acknowledgedOn: null,
  respondBy: '2026-12-08',
  closedOn: null,
  outcome: null,
} as const;

const code = '7GQ2-M0XR-4TZB-E9KA';

const withOutcome = (outcome: PeerOutcome) => ({ name, outcomes: { [code]: outcome } });

/** Types a code and asks for it. */
export async function looksUp(
  widget: HTMLElement,
  typed: string,
  words = 'See what happened',
): Promise<void> {
  await sees(widget, words);
  const box = widget.shadowRoot?.querySelector('#code') as HTMLInputElement;
  box.value = typed;
  await touches(widget, words);
}

const steps = (widget: HTMLElement) => looksUp(widget, code);

/** Looks the code up, opens the form for more, and sends some where there is any. */
function adds(more?: string): (widget: HTMLElement) => Promise<void> {
  return async (widget) => {
    await steps(widget);
    await touches(widget, 'Add something');
    await sees(widget, 'What would you like to add?');
    if (more === undefined) return;
    await writes(widget, more);
    await touches(widget, 'Send');
  };
}

/** Every state of looking a code up. */
export const examples = {
  untouched: { trust: { name }, shows: 'What happened to what you told us?' },
  feedbackReceived: { trust: withOutcome(received), steps, shows: 'Staff have not read it yet' },
  feedbackActedOn: { trust: withOutcome(actedOn), steps, shows: 'We mended the heating' },
  answered: { trust: withOutcome(answered), steps, shows: 'Thank you for telling us.' },
  adding: {
    trust: withOutcome(feedback({})),
    steps: adds(),
    shows: 'What would you like to add?',
  },
  nothingAdded: {
    trust: withOutcome(feedback({})),
    steps: adds(''),
    shows: 'Write what you would like to add',
  },
  notSent: {
    trust: { ...withOutcome(feedback({})), writeFaults: ['none', 'drop', 'drop', 'drop'] },
    steps: adds('It was also loud.'),
    shows: 'It was not sent.',
  },
  added: {
    trust: withOutcome(feedback({})),
    steps: adds('It was also loud.'),
    shows: 'Thank you. We have what you added.',
  },
  complaintReceived: { trust: withOutcome({ caseProgress: complaint }), steps, shows: 'By 5 November 2026' },
  complaintUnderWay: {
    trust: withOutcome({
      caseProgress: { ...complaint, stage: 'ACKNOWLEDGED', acknowledgedOn: '2026-11-04' },
    }),
    steps,
    shows: 'We told you on 4 November 2026',
  },
  complaintClosed: {
    trust: withOutcome({
      caseProgress: { ...complaint, stage: 'CLOSED', closedOn: '2026-12-01', outcome: 'PARTLY_UPHELD' },
    }),
    steps,
    shows: 'right about a part of your complaint',
  },
  cameForward: {
    trust: withOutcome({ interestProgress: { ...ofTrust, receivedOn: '2026-11-02', state: 'ANSWERED' } }),
    steps,
    shows: 'We have answered you',
  },
  storyPublished: {
    trust: withOutcome({
      storyOutcome: {
        ...ofTrust,
        receivedOn: '2026-11-02',
        stage: 'PUBLISHED',
        message: null,
        mayWithdraw: true,
        story: {
          responses: [
            { text: 'The garden is open now.', from: 'The head of nursing', publishedOn: '2026-11-20' },
          ],
        },
      },
    }),
    steps,
    shows: 'Your story is published.',
  },
  storyDeclined: {
    trust: withOutcome({
      storyOutcome: {
        ...ofTrust,
        receivedOn: '2026-11-02',
        stage: 'DECLINED',
        message: 'We cannot tell it without showing who somebody is.',
        mayWithdraw: false,
        story: null,
      },
    }),
    steps,
    shows: 'We did not publish your story.',
  },
  nothingTyped: { trust: { name }, steps: (widget) => looksUp(widget, ' '), shows: 'Write your code first' },
  unknown: { trust: { name }, steps, shows: 'We do not know this code' },
  tooManyTries: {
    trust: { name, writeFaults: ['QUOTA_EXCEEDED'] },
    steps,
    shows: 'Too many tries',
  },
  away: { trust: { name, away: ['caseProgress'] }, steps, shows: 'We cannot look now' },
  partlyAway: {
    trust: { ...withOutcome(received), away: ['caseProgress', 'interestProgress'] },
    steps,
    shows: 'Staff have not read it yet',
  },
  looking: { trust: { name, writeFaults: ['hang'] }, steps, shows: 'Looking…' },
  connectionLost: { trust: { name, writeFaults: ['drop'] }, steps, shows: 'We cannot look now' },
  inTestMode: { trust: { name, testMode: true }, shows: 'Test mode' },
  inWelsh: {
    trust: withOutcome(received),
    attributes: { lang: 'cy' },
    steps: (widget) => looksUp(widget, code, 'Gweld beth ddigwyddodd'),
    shows: 'Mae eich adborth gennym',
  },
  inArabic: {
    trust: withOutcome(actedOn),
    attributes: { lang: 'ar' },
    steps: (widget) => looksUp(widget, code, 'اعرف ماذا حدث'),
    shows: 'تم فعل شيء',
  },
  inEasyRead: {
    trust: withOutcome({ caseProgress: complaint }),
    attributes: { lang: 'en-x-easy' },
    steps,
    shows: 'We have your words',
  },
  dark: { trust: withOutcome(actedOn), attributes: { theme: 'dark' }, steps, shows: 'We mended the heating' },
} satisfies Record<string, WidgetExample>;
