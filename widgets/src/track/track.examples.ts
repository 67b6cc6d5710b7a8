import type { PeerOutcome } from '../../testing/gateway-peer.js';
import { sees, touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';

const name = 'Leicestershire Partnership NHS Trust';
const ofTrust = { trust: { odsCode: 'XA1' } };

const received: PeerOutcome = {
  feedbackOutcome: { ...ofTrust, receivedOn: '2026-11-02', stage: 'RECEIVED', actions: [] },
};

const actedOn: PeerOutcome = {
  feedbackOutcome: {
    ...ofTrust,
    receivedOn: '2026-11-02',
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
  },
};

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

/** Every state of looking a code up. */
export const examples = {
  untouched: { trust: { name }, shows: 'What happened to what you told us?' },
  feedbackReceived: { trust: withOutcome(received), steps, shows: 'Staff have not read it yet' },
  feedbackActedOn: { trust: withOutcome(actedOn), steps, shows: 'We mended the heating' },
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
