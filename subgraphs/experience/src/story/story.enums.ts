import { registerEnumType } from 'type-graphql';

/** In which form a story is told. */
export enum StoryKind {
  TEXT = 'TEXT',
  PICTURES = 'PICTURES',
  AUDIO = 'AUDIO',
  VIDEO = 'VIDEO',
}

registerEnumType(StoryKind, {
  name: 'StoryKind',
  description: 'In which form a story is told.',
  valuesConfig: {
    TEXT: { description: 'In words.' },
    PICTURES: {
      description: 'In pictures, each on a scale from happy to unhappy; words may stand with them.',
    },
    AUDIO: { description: 'As a recording to listen to, elsewhere.' },
    VIDEO: { description: 'As a recording to watch, elsewhere.' },
  },
});

/** What a response to a story says. */
export enum StoryResponseKind {
  REPLY = 'REPLY',
  CHANGE_PLANNED = 'CHANGE_PLANNED',
  CHANGE_MADE = 'CHANGE_MADE',
}

registerEnumType(StoryResponseKind, {
  name: 'StoryResponseKind',
  description: 'What a response to a story says.',
  valuesConfig: {
    REPLY: { description: 'An answer in words.' },
    CHANGE_PLANNED: { description: 'The service is planning a change.' },
    CHANGE_MADE: { description: 'The service has made a change.' },
  },
});

/** Another form in which a published story is offered. */
export enum StoryFormatKind {
  EASY_READ = 'EASY_READ',
  LARGE_PRINT = 'LARGE_PRINT',
  AUDIO = 'AUDIO',
  BSL_VIDEO = 'BSL_VIDEO',
  TRANSLATION = 'TRANSLATION',
}

registerEnumType(StoryFormatKind, {
  name: 'StoryFormatKind',
  description: 'Another form in which a published story is offered.',
  valuesConfig: {
    EASY_READ: { description: 'In short sentences and plain words.' },
    LARGE_PRINT: { description: 'In large letters.' },
    AUDIO: { description: 'Read aloud.' },
    BSL_VIDEO: { description: 'In British Sign Language.' },
    TRANSLATION: { description: 'In another language.' },
  },
});

/** Where a story stands. */
export enum StoryState {
  RECEIVED = 'RECEIVED',
  IN_MODERATION = 'IN_MODERATION',
  CHANGES_ASKED = 'CHANGES_ASKED',
  PUBLISHED = 'PUBLISHED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(StoryState, {
  name: 'StoryState',
  description: 'Where a story stands.',
  valuesConfig: {
    RECEIVED: { description: 'It came in, and nobody has worked on it yet.' },
    IN_MODERATION: { description: 'A person reads it and takes out what could tell who somebody is.' },
    CHANGES_ASKED: { description: 'The storyteller was asked, through the receipt, to change something.' },
    PUBLISHED: { description: 'Everybody can read its edited copy.' },
    DECLINED: { description: 'It is not published, for a reason that the receipt tells.' },
    WITHDRAWN: { description: 'Consent was withdrawn: nothing of it is shown anywhere.' },
  },
});

/** Who tells a story. */
export enum Storyteller {
  PATIENT = 'PATIENT',
  CARER = 'CARER',
  PARENT = 'PARENT',
  RELATIVE = 'RELATIVE',
  FRIEND = 'FRIEND',
  VOLUNTEER = 'VOLUNTEER',
  STAFF = 'STAFF',
}

registerEnumType(Storyteller, {
  name: 'Storyteller',
  description: 'Who tells a story.',
  valuesConfig: {
    PATIENT: { description: 'The person who used the service.' },
    CARER: { description: 'A carer of theirs.' },
    PARENT: { description: 'A parent of theirs.' },
    RELATIVE: { description: 'A relative.' },
    FRIEND: { description: 'A friend.' },
    VOLUNTEER: { description: 'A volunteer, who writes down what the person says.' },
    STAFF: { description: 'A member of staff, on behalf of the person.' },
  },
});

/** What a story may be used for. */
export enum StoryUse {
  WEBSITE = 'WEBSITE',
  BOARD = 'BOARD',
  TRAINING = 'TRAINING',
  MEDIA = 'MEDIA',
}

registerEnumType(StoryUse, {
  name: 'StoryUse',
  description: 'What a story may be used for.',
  valuesConfig: {
    WEBSITE: { description: 'Published, without names, for everybody.' },
    BOARD: { description: "Told at meetings of the trust's board." },
    TRAINING: { description: 'Used when staff learn.' },
    MEDIA: { description: 'Given to newspapers, radio and television.' },
  },
});

/** Who gave consent to the use of a story. */
export enum StoryConsentBy {
  SELF = 'SELF',
  PARENT = 'PARENT',
  AUTHORITY = 'AUTHORITY',
}

registerEnumType(StoryConsentBy, {
  name: 'StoryConsentBy',
  description: 'Who gave consent to the use of a story.',
  valuesConfig: {
    SELF: { description: 'The person whom it is about.' },
    PARENT: { description: 'A parent or guardian of a child.' },
    AUTHORITY: { description: 'Somebody with authority to decide for the person, such as an attorney.' },
  },
});

/** How consent to the use of a story was given. */
export enum StoryConsentHow {
  ONLINE = 'ONLINE',
  PAPER = 'PAPER',
  SPOKEN = 'SPOKEN',
  RECORDED = 'RECORDED',
}

registerEnumType(StoryConsentHow, {
  name: 'StoryConsentHow',
  description: 'How consent to the use of a story was given.',
  valuesConfig: {
    ONLINE: { description: 'On the page with which the story was sent.' },
    PAPER: { description: 'On paper, which the trust keeps.' },
    SPOKEN: { description: 'Spoken, to the person who sent the story.' },
    RECORDED: { description: 'Spoken, in a recording that the trust keeps.' },
  },
});

/** Why a story is not published. */
export enum StoryDeclineReason {
  NAMES_SOMEBODY = 'NAMES_SOMEBODY',
  NOT_ABOUT_CARE = 'NOT_ABOUT_CARE',
  HURTFUL = 'HURTFUL',
  NEEDS_A_COMPLAINT = 'NEEDS_A_COMPLAINT',
  SAFEGUARDING = 'SAFEGUARDING',
  ADVERTISING = 'ADVERTISING',
  OTHER = 'OTHER',
}

registerEnumType(StoryDeclineReason, {
  name: 'StoryDeclineReason',
  description: 'Why a story is not published.',
  valuesConfig: {
    NAMES_SOMEBODY: { description: 'It cannot be told without showing who somebody is.' },
    NOT_ABOUT_CARE: { description: 'It is not about care that this trust gives.' },
    HURTFUL: { description: 'It attacks or insults a person or a group.' },
    NEEDS_A_COMPLAINT: {
      description: 'It is so serious that it needs an investigation; the person is told how.',
    },
    SAFEGUARDING: { description: 'Somebody may be in danger; a person of the trust follows it up.' },
    ADVERTISING: { description: 'It advertises something, or a robot sent it.' },
    OTHER: { description: 'For another reason, which the message says.' },
  },
});

/** What a person checks before a story is published. */
export enum StoryPrinciple {
  NOBODY_IDENTIFIED = 'NOBODY_IDENTIFIED',
  VOICE_KEPT = 'VOICE_KEPT',
  STAFF_FAIRLY_NAMED = 'STAFF_FAIRLY_NAMED',
  ABOUT_CARE = 'ABOUT_CARE',
  LAWFUL_AND_CIVIL = 'LAWFUL_AND_CIVIL',
  SAFETY_FOLLOWED_UP = 'SAFETY_FOLLOWED_UP',
}

registerEnumType(StoryPrinciple, {
  name: 'StoryPrinciple',
  description: 'What a person checks before a story is published. All of them must hold.',
  valuesConfig: {
    NOBODY_IDENTIFIED: {
      description:
        'No names, dates, times, ages or genders by which the person or a relative could be known.',
    },
    VOICE_KEPT: { description: 'Nothing was changed but for these principles: it is still their story.' },
    STAFF_FAIRLY_NAMED: {
      description:
        'Staff who are criticised stand as their job title, staff who are praised by their first name only.',
    },
    ABOUT_CARE: { description: 'It is about the experience of care at this trust.' },
    LAWFUL_AND_CIVIL: {
      description: 'It insults nobody and claims nothing that would be unlawful to print.',
    },
    SAFETY_FOLLOWED_UP: {
      description: 'Whatever may be a danger to somebody was handed to the right people.',
    },
  },
});

/** Where a response to a story stands. */
export enum StoryResponseState {
  WAITING = 'WAITING',
  PUBLISHED = 'PUBLISHED',
  DECLINED = 'DECLINED',
}

registerEnumType(StoryResponseState, {
  name: 'StoryResponseState',
  description: 'Where a response to a story stands.',
  valuesConfig: {
    WAITING: { description: 'Another person has to read it first.' },
    PUBLISHED: { description: 'Everybody can read it below the story.' },
    DECLINED: { description: 'It was not published; its author sees why.' },
  },
});
