import type { Choice } from '../fields.js';
import type { Reading } from '../reading-age.js';
import type { StoryFormatItem } from './story-formats.js';

/** A story as it stands in a list. */
export interface StoryBrief {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly title: string | null;
  readonly receivedOn: string;
  readonly criticality: number | null;
  readonly needsAttention: boolean;
  readonly boardUse: boolean;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** A response as staff see it. */
export interface StoryResponseItem {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  /** Only where one response is read. */
  readonly readingAge?: Reading;
  readonly from: string;
  readonly kind: string;
  readonly state: string;
  readonly message: string | null;
  readonly mine: boolean;
  readonly writtenOn: string;
  readonly service: { readonly name: string } | null;
}

/** Something that may show who somebody is. */
export interface StoryFound {
  readonly kind: string;
  readonly text: string;
  readonly suggestion: string | null;
}

/** A story with everything that moderators and responders work with. */
export interface StoryItem extends StoryBrief {
  readonly version: number;
  readonly teller: string;
  readonly language: string | null;
  readonly mediaUrl: string | null;
  readonly words: string | null;
  readonly transcript: string | null;
  readonly pictures: readonly { readonly code: string; readonly feeling: number }[];
  readonly formats: readonly StoryFormatItem[];
  readonly consentUses: readonly string[];
  readonly consentUntil: string | null;
  readonly consentBy: string;
  readonly consentHow: string;
  readonly held: boolean;
  readonly testMode: boolean;
  readonly message: string | null;
  readonly declineReason: string | null;
  readonly contactedOn: string | null;
  readonly prepareUntil: string | null;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnByTeller: boolean | null;
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly findings: readonly StoryFound[];
  readonly responses: readonly StoryResponseItem[];
  readonly looks: readonly { readonly lookedAt: string; readonly by: string }[] | null;
}

/** The words of a story as they came. */
export interface StoryOriginal {
  readonly writtenAt: string;
  readonly title: string | null;
  readonly words: string | null;
  readonly suggested: string | null;
  readonly findings: readonly StoryFound[];
}

/** A code in words; the code itself where there are none. */
export const inWords = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** Words for where a story stands. */
export const states: Readonly<Record<string, string>> = {
  RECEIVED: 'Not read yet',
  IN_MODERATION: 'Being read',
  CHANGES_ASKED: 'The storyteller was asked to change it',
  PUBLISHED: 'Published',
  DECLINED: 'Not published',
  WITHDRAWN: 'Taken back',
};

/** Words for the form of a story. */
export const kinds: Readonly<Record<string, string>> = {
  TEXT: 'In words',
  PICTURES: 'In pictures',
  AUDIO: 'Recording to listen to',
  VIDEO: 'Recording to watch',
};

/** Words for who tells it. */
export const tellers: Readonly<Record<string, string>> = {
  PATIENT: 'The person who was cared for',
  CARER: 'A carer',
  PARENT: 'A parent',
  RELATIVE: 'A relative',
  FRIEND: 'A friend',
  VOLUNTEER: 'A volunteer, for the person',
  STAFF: 'A member of staff, for the person',
};

/** Words for what it may be used for. */
export const uses: Readonly<Record<string, string>> = {
  WEBSITE: 'website',
  BOARD: 'board',
  TRAINING: 'training',
  MEDIA: 'newspapers, radio and television',
};

/** Words for who agreed, and how. */
export const consents: Readonly<Record<string, string>> = {
  SELF: 'the person themselves',
  PARENT: 'a parent or guardian',
  AUTHORITY: 'somebody with authority to decide',
  ONLINE: 'on the page',
  PAPER: 'on paper',
  SPOKEN: 'spoken',
  RECORDED: 'in a recording',
};

/** Words for what was found. */
export const findingKinds: Readonly<Record<string, string>> = {
  NAME: 'Name',
  STAFF_NAME: 'Name of staff',
  DATE: 'Date',
  TIME: 'Time',
  AGE: 'Age',
  GENDER: 'Gender',
  CONTACT: 'Contact',
};

/** How serious the most negative statement is. */
export const criticalityChoices: readonly Choice[] = [
  { value: '0', label: '0: nothing negative' },
  { value: '1', label: '1: small things', hint: 'Food, parking, a short wait' },
  { value: '2', label: '2: poor care without harm', hint: 'Rude staff, long waits, no information' },
  {
    value: '3',
    label: '3: serious',
    hint: 'Harm, neglect or loss of dignity. Tell the services before it is published',
  },
  {
    value: '4',
    label: '4: grave',
    hint: 'Death, abuse or danger to somebody. Hand it to the right people at once',
  },
];

/** What a moderator checks before a story is published. */
export const principleChoices: readonly Choice[] = [
  {
    value: 'NOBODY_IDENTIFIED',
    label: 'No names, dates, times, ages or genders by which somebody could be known',
  },
  { value: 'VOICE_KEPT', label: 'It is still their story: nothing else was changed' },
  {
    value: 'STAFF_FAIRLY_NAMED',
    label:
      'Staff who are criticised stand as their job title, staff who are praised by their first name only',
  },
  { value: 'ABOUT_CARE', label: 'It is about care at this trust' },
  {
    value: 'LAWFUL_AND_CIVIL',
    label: 'It insults nobody and claims nothing that would be unlawful to print',
  },
  {
    value: 'SAFETY_FOLLOWED_UP',
    label: 'Whatever may be a danger to somebody was handed to the right people',
  },
];

/** What can be decided instead of publishing. */
export const againstChoices: readonly Choice[] = [
  {
    value: 'ASK',
    label: 'Ask the storyteller to change something',
    hint: 'They see your words with their code',
  },
  { value: 'NAMES_SOMEBODY', label: 'Decline: it cannot be told without showing who somebody is' },
  { value: 'NOT_ABOUT_CARE', label: 'Decline: it is not about care at this trust' },
  { value: 'HURTFUL', label: 'Decline: it attacks or insults somebody' },
  { value: 'NEEDS_A_COMPLAINT', label: 'Decline: it needs an investigation. Say how to complain' },
  { value: 'SAFEGUARDING', label: 'Decline: somebody may be in danger, and we follow it up' },
  { value: 'ADVERTISING', label: 'Decline: it advertises something' },
  { value: 'OTHER', label: 'Decline for another reason' },
];

/** What a response tells. */
export const responseChoices: readonly Choice[] = [
  { value: 'REPLY', label: 'An answer' },
  {
    value: 'CHANGE_PLANNED',
    label: 'We are planning a change',
    hint: 'Another person always reads it first',
  },
  { value: 'CHANGE_MADE', label: 'We have made a change', hint: 'Another person always reads it first' },
];

/** Words for where a response stands. */
export const responseStates: Readonly<Record<string, string>> = {
  WAITING: 'waits for another person',
  PUBLISHED: 'published',
  DECLINED: 'not published',
};
