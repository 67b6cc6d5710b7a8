import type { Choice } from '../fields.js';

/** A reason why somebody is not asked. */
export interface ExclusionRule {
  readonly code: string;
  readonly name: string;
}

/** How many rows of a list have one outcome. */
export interface OutcomeCount {
  readonly outcome: string;
  readonly rule: string | null;
  readonly rows: number;
}

/** A list that waits, in a few words. */
export interface ListBrief {
  readonly id: string;
  readonly state: 'LOOKED_THROUGH' | 'SENDING';
  readonly createdOn: string;
  readonly rows: number;
  readonly rejected: number;
  readonly outcomes: readonly OutcomeCount[];
}

/** A list that waits, with everything that is known of it. */
export interface ListItem extends ListBrief {
  readonly version: number;
  readonly rejectedRows: readonly {
    readonly line: number;
    readonly column: string;
    readonly reason: string;
  }[];
  readonly messages: readonly { readonly text: string; readonly people: number }[];
}

/** How the trust invites. */
export interface InvitationSettings {
  readonly senderName: string;
  readonly words: string;
  readonly capDays: number;
  readonly withinDays: number;
  readonly version: number;
  readonly namedServices: readonly { readonly service: string; readonly name: string }[];
  readonly columns: {
    readonly service: string;
    readonly day: string;
    readonly dayOrder: string;
    readonly mobile: string;
    readonly setting: string | null;
    readonly otherwise: string;
    readonly exclusion: string | null;
    readonly exclusionWords: readonly { readonly word: string; readonly rule: string }[];
  };
}

/** A target and how far it is. */
export interface TargetItem {
  readonly id: string;
  readonly scope: string | null;
  readonly operator: string;
  readonly value: number;
  readonly dueOn: string;
  readonly source: string | null;
  readonly version: number;
  readonly progress: {
    readonly measuredFrom: string;
    readonly measuredTo: string;
    readonly figure: number | null;
    readonly met: boolean | null;
  } | null;
}

interface Counts {
  readonly eligible: number;
  readonly invited: number;
  readonly responses: number;
  readonly responseRate: number | null;
}

interface Shares {
  readonly percentOfInvited: number | null;
  readonly percentOfResponses: number | null;
  readonly heldBack: boolean;
}

/** What came of the invitations of a period. */
export interface InvitationReport extends Counts {
  readonly from: string;
  readonly to: string;
  readonly syntheticEligible: number;
  readonly note: string;
  readonly months: readonly (Counts & { readonly month: string })[];
  readonly bySetting: readonly (Shares & { readonly setting: string })[];
  readonly byService: readonly (Shares & { readonly service: { readonly name: string } | null })[];
  readonly days: readonly {
    readonly day: string;
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly stopped: number;
  }[];
  readonly notAsked: readonly {
    readonly reason: string;
    readonly rule: string | null;
    readonly people: number | null;
  }[];
}

/** Settings of care, as people call them. */
export const settingChoices: readonly Choice[] = [
  { value: 'INPATIENT', label: 'Stay in hospital or day case' },
  { value: 'OUTPATIENT', label: 'Appointment at a hospital' },
  { value: 'EMERGENCY', label: 'Accident and emergency' },
  { value: 'MATERNITY', label: 'Maternity' },
  { value: 'MENTAL_HEALTH', label: 'Mental health' },
  { value: 'COMMUNITY', label: 'Care near or at home' },
  { value: 'AMBULANCE', label: 'Ambulance and patient transport' },
  { value: 'OTHER', label: 'Something else, or not known' },
];

/** A setting in words; the whole trust for none. */
export const settingInWords = (setting: string | null): string =>
  setting === null
    ? 'The trust as a whole'
    : (settingChoices.find(({ value }) => value === setting)?.label ?? setting);

const outcomes: Readonly<Record<string, string>> = {
  INVITED: 'Get a message',
  EXCLUDED: 'Not asked',
  OPTED_OUT: 'Said STOP before',
  ASKED_BEFORE: 'Were asked a short time ago, or stand in the list twice',
  LONG_AGO: 'Were here too long ago to be asked now',
  NO_NUMBER: 'Have no mobile number in the list',
  REPEATED: 'Came in an earlier list: not counted again',
  TAKEN_BACK: 'Message taken back before it went',
};

/** What becomes of people, in words. */
export const outcomeInWords = (
  { outcome, rule }: Pick<OutcomeCount, 'outcome' | 'rule'>,
  rules: readonly ExclusionRule[],
): string => {
  const words = outcomes[outcome] ?? outcome;
  return rule === null ? words : `${words}: ${rules.find(({ code }) => code === rule)?.name ?? rule}`;
};

const figures = new Intl.NumberFormat('en-GB');

/** A count with its commas. */
export const count = (value: number): string => figures.format(value);

/** A rate as people write it: 3.4%. */
export const rate = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`);
