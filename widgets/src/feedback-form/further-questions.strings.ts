import type { ReplyFormat, RespondentType } from '../generated/graphql.js';
import type { CharacterCountStrings } from '../internal/character-count.js';
import { strings as whatNext, type WhatNextStrings } from './what-next.strings.js';

/** Words that the feedback form says once a person has begun to answer, before they send. */
export interface FurtherQuestionsStrings extends CharacterCountStrings, WhatNextStrings {
  publish: string;
  publishHint: string;
  publishYes: string;
  publishNo: string;
  reply: string;
  replyHint: string;
  replyYes: string;
  replyNo: string;
  replyLanguage: string;
  replyFormat: string;
  replyFormats: Record<ReplyFormat, string>;
  who: string;
  whoHint: string;
  /** The choice of those who do not say who they are. */
  whoNot: string;
  whoChoices: Record<RespondentType, string>;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: FurtherQuestionsStrings = {
  ...whatNext,
  charactersLeft: 'Characters left:',
  charactersOver: 'Too many by:',
  publish: 'May we publish your words?',
  publishHint: 'We never show your name. If you choose nothing, only our staff read your words.',
  publishYes: 'Yes, you may publish my words',
  publishNo: 'No, keep my words private',
  reply: 'Would you like a reply?',
  replyHint: 'You read it with your code. So we need no name and no address.',
  replyYes: 'Yes, please reply',
  replyNo: 'No, thank you',
  replyLanguage: 'Language of the reply',
  replyFormat: 'How you would like it',
  replyFormats: {
    STANDARD: 'Ordinary text',
    LARGE_PRINT: 'Large print',
    EASY_READ: 'Easy words and pictures',
    AUDIO: 'Something to listen to',
    BSL_VIDEO: 'A video in British Sign Language',
  },
  who: 'Are you the patient, or somebody else?',
  whoHint: 'You can leave this as it is.',
  whoNot: 'I would rather not say',
  whoChoices: {
    PATIENT: 'The patient',
    CARER: 'A carer, parent or guardian',
    RELATIVE: 'Another relative',
    FRIEND: 'A friend',
    STAFF: 'A member of staff',
    OTHER: 'Somebody else',
  },
};
