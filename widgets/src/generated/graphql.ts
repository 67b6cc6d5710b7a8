/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** By what right a person acts for somebody else. */
export type ActingRight =
  /** The person that it is about is a child. */
  | 'CHILD'
  /** The person that it is about has died. */
  | 'HAS_DIED'
  /** The person that it is about cannot decide on it themselves. */
  | 'LACKS_CAPACITY'
  /** The person that it is about has asked for it. */
  | 'PERSON_AGREED';

/** Under which words an action is shown: trusts tell of change in different ways. */
export type ActionLabel =
  /** We said, we did: people and the trust decided and acted together. */
  | 'WE_SAID_WE_DID'
  /** You said, we did: people told the trust, and it acted. */
  | 'YOU_SAID_WE_DID'
  /** You said, we heard: the trust says what it understood, and what follows. */
  | 'YOU_SAID_WE_HEARD';

/** How far an action is. */
export type ActionStatus =
  /** It is done. */
  | 'DONE'
  /** It is being done. */
  | 'IN_PROGRESS'
  /** It is decided and not begun. */
  | 'PLANNED';

/** What a person adds to an answer that they gave before. */
export type AddToFeedbackInput = {
  /** The receipt code of the answer, as the person typed it. */
  code: string;
  /** Made for this addition, 8 to 255 characters; a repeat with the same key adds nothing twice. */
  idempotencyKey: string;
  /** What they add, at most 4,000 characters. Plain text. */
  text: string;
};

/** A question to a committee. */
export type AskCommitteeQuestionInput = {
  /** The committee; you must sit on it today. */
  committee: string;
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key asks once. */
  idempotencyKey: string;
  /** The question, in at most 4000 characters. Everybody on the committee will read it. */
  words: string;
};

/** Who helped somebody to answer, by writing down what they said. */
export type AssistedBy =
  /** A carer or a relative. */
  | 'CARER'
  /** A member of staff. */
  | 'STAFF'
  /** A volunteer. */
  | 'VOLUNTEER';

/** In which direction a measure gets better. */
export type BetterWhen =
  /** Higher is better, as with checks that were made. */
  | 'HIGHER'
  /** Lower is better, as with falls. */
  | 'LOWER';

/** Somebody else, for whom the person acts. */
export type CaseBehalfInput = {
  /** Name of the person that it is about, at most 200 characters. */
  name: string;
  /** What the one who tells the team is to them, such as daughter; at most 200 characters. */
  relationship: string;
  /** By what right they act for them. */
  right: ActingRight;
};

/** What a person wants their words to be. The person chooses; only a complaint starts the clocks of the law. */
export type CaseKind =
  /** A remark or suggestion that needs no investigation. */
  | 'COMMENT'
  /** A complaint under the NHS complaints regulations of 2009, with their clocks. */
  | 'COMPLAINT'
  /** Praise or thanks. */
  | 'COMPLIMENT'
  /** A worry or question that the team tries to settle quickly and informally (PALS). */
  | 'CONCERN';

/** What was found about a complaint, in the words of the national return. */
export type CaseOutcome =
  /** There is no evidence for any aspect of it. */
  | 'NOT_UPHELD'
  /** One or more of its issues are upheld, but not all. */
  | 'PARTLY_UPHELD'
  /** Substantive evidence supports it. */
  | 'UPHELD';

/** Who tells the team, and how they want to be answered. */
export type CaseReplyInput = {
  /** Postal address, at most 500 characters; needed to be answered by letter. */
  address?: string | null | undefined;
  /** How they want to be answered; a complaint needs a way. */
  channel: ReplyChannel;
  /** E-mail address; needed to be answered by e-mail. */
  email?: string | null | undefined;
  /** The language in which they want to be answered, in their words; null or absent for English. */
  language?: string | null | undefined;
  /** Their name, at most 200 characters; needed unless they want no answer. */
  name?: string | null | undefined;
  /** What they need to be able to follow the answer, such as large print; null or absent when nothing. */
  needs?: string | null | undefined;
  /** Telephone number; needed to be answered by telephone. */
  telephone?: string | null | undefined;
};

/** How far the team is with a case. */
export type CaseStage =
  /** The person knows that it came in, and the team is working on it. */
  | 'ACKNOWLEDGED'
  /** The person has had the answer; nothing is due any more. */
  | 'CLOSED'
  /** The case is open; the person has had no answer yet. */
  | 'RECEIVED';

/** How an answer was given, in the columns of the national return. */
export type CollectionMode =
  /** On a tablet or kiosk where care was given. */
  | 'ELECTRONIC_DISCHARGE'
  /** Electronically at home after a visit. */
  | 'ELECTRONIC_HOME'
  /** On the trust's website, or by a link or QR code to it. */
  | 'ONLINE'
  /** Another way, or it is not known. */
  | 'OTHER'
  /** On paper where care was given. */
  | 'PAPER_DISCHARGE'
  /** On paper at home. */
  | 'PAPER_HOME'
  /** By text message. */
  | 'SMS'
  /** By telephone. */
  | 'TELEPHONE';

/** As what a person sits on a committee. */
export type CommitteeRole =
  /** Leads the committee. */
  | 'CHAIR'
  /** Sits on it as part of their work. */
  | 'MEMBER'
  /** Sits on it as a patient, carer or member of the public. */
  | 'PATIENT_SAFETY_PARTNER';

/** What happens at an event. */
export type EventKind =
  /** A café conversation: tell the trust what matters to you. */
  | 'CAFE_CONVERSATION'
  /** An involvement café: hear what one can get involved in. */
  | 'INVOLVEMENT_CAFE'
  /** A meeting of the trust that everybody may come to. */
  | 'OPEN_MEETING'
  /** Something else; the description says what. */
  | 'OTHER'
  /** A recovery café: meet others and get support. */
  | 'RECOVERY_CAFE'
  /** Staff listen to each other and to patients. */
  | 'STAFF_LISTENING'
  /** Work on one question together. */
  | 'WORKSHOP';

/** Somebody comes forward for an opportunity, on a page of the trust. */
export type ExpressInterestInput = {
  /** What the person needs to take part, in at most 2000 characters. */
  accessNeeds?: string | null | undefined;
  /** E-mail address; it or a telephone number is needed. */
  email?: string | null | undefined;
  /** A key of 8 to 255 letters, figures and signs that you make. Sending the same again with the same key keeps it once and gives the same receipt. */
  idempotencyKey: string;
  /** For the register: what the person wants to be asked about, at most 20, each in at most 100 characters. */
  interests?: Array<string> | null | undefined;
  /** Whether the person also asks to be put on the register of involved people. */
  joinRegister: boolean;
  /** Whether the person agrees to be contacted about this. Without it nothing is taken, because nobody could answer. */
  mayContact: boolean;
  /** What the person wants to say, in at most 2000 characters. */
  message?: string | null | undefined;
  /** What the person is called, in at most 200 characters. */
  name: string;
  /** The opportunity; it must be open and of the trust of the page. */
  opportunity: string;
  /** For the register: what the person can do, at most 20, each in at most 100 characters. */
  skills?: Array<string> | null | undefined;
  /** Telephone number; it or an e-mail address is needed. */
  telephone?: string | null | undefined;
  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and is held. */
  website?: string | null | undefined;
};

/** What became of an answer, as the person who gave it sees it. */
export type FeedbackStage =
  /** Something was done, and it is published. */
  | 'ACTED_ON'
  /** Staff have read it. */
  | 'READ'
  /** It came in. */
  | 'RECEIVED';

/** The answer to the Friends and Family Test question, "Overall, how was your experience of our service?" */
export type FriendsAndFamilyRating =
  /** Don't know; national code 6, a real answer that counts in the total only. */
  | 'DONT_KNOW'
  /** Good; national code 2, counts as positive. */
  | 'GOOD'
  /** Neither good nor poor; national code 3, counts in the total only. */
  | 'NEITHER'
  /** Poor; national code 4, counts as negative. */
  | 'POOR'
  /** Very good; national code 1, counts as positive. */
  | 'VERY_GOOD'
  /** Very poor; national code 5, counts as negative. */
  | 'VERY_POOR';

/** Why a figure is hidden. */
export type HiddenReason =
  /** Large enough itself, but a small number beside it could be worked out from it. */
  | 'BESIDE_SMALL_NUMBER'
  /** The quarter is not over, or its figures are not made up yet. */
  | 'NOT_CLOSED'
  /** Without the viewer's own trust too little is left: subtracting would show the others. */
  | 'OWN_TRUST_COULD_BE_SUBTRACTED'
  /** So few that somebody could be recognised. */
  | 'SMALL_NUMBER'
  /** Fewer than three trusts contribute to it. */
  | 'TOO_FEW_TRUSTS';

/** How far the team is with somebody who came forward. */
export type InterestState =
  /** The team has answered. */
  | 'ANSWERED'
  /** Nobody has answered yet. */
  | 'NEW';

/** What people do when they take an opportunity. */
export type OpportunityKind =
  /** Sit on a committee of the trust. */
  | 'COMMITTEE_SEAT'
  /** Design a service together with staff. */
  | 'CO_DESIGN'
  /** Talk about experiences in a small group. */
  | 'FOCUS_GROUP'
  /** Something else; the description says what. */
  | 'OTHER'
  /** Belong to a group that is asked again and again. */
  | 'PANEL'
  /** Read letters, leaflets or pages and make them easier. */
  | 'READING_GROUP'
  /** Help to choose new staff. */
  | 'RECRUITMENT_PANEL'
  /** Answer questions, or help to write them. */
  | 'SURVEY'
  /** Teach staff from experience. */
  | 'TRAINING_DELIVERY'
  /** Visit a place of care and say what it is like. */
  | 'VISIT'
  /** Work on one question together, once or a few times. */
  | 'WORKSHOP';

/** Whether a file was looked at for malware. */
export type PaperScan =
  /** A scanner looked at it and found nothing. */
  | 'CLEAN'
  /** No scanner looked at it: open it only when you trust who added it. */
  | 'UNSCANNED';

/** An answer to one question of a questionnaire. */
export type QuestionAnswerInput = {
  /** Codes of the options chosen; null or absent for free text. */
  options?: Array<string> | null | undefined;
  /** The question. */
  question: string;
  /** The person's own words, at most 4,000 characters; null or absent where options are chosen. */
  text?: string | null | undefined;
};

/** How a question is answered. None of them has to be. */
export type QuestionKind =
  /** The person's own words. */
  | 'FREE_TEXT'
  /** Any number of its options. */
  | 'MANY_OF'
  /** One of its options. */
  | 'ONE_OF'
  /** One of its options, which stand for steps in their order. */
  | 'SCALE';

/** Whether a question waits for its answer. */
export type QuestionState =
  /** The committee has answered it. */
  | 'ANSWERED'
  /** It waits for its answer. */
  | 'OPEN';

/** What a person tells the complaints team of a trust, as a page sends it. */
export type RaiseCaseInput = {
  /** The person that it is about, when somebody else acts for them; null or absent otherwise. */
  behalf?: CaseBehalfInput | null | undefined;
  /** The day on which it happened, today at the latest; null or absent when the person does not say. */
  happenedOn?: string | null | undefined;
  /** Made by the page for this case, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  idempotencyKey: string;
  /** What the person wants it to be. */
  kind: CaseKind;
  /** Who tells the team, and how they want to be answered. */
  reply: CaseReplyInput;
  /** The service that it is about; null or absent for the trust as a whole. */
  service?: string | null | undefined;
  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its case is held. */
  website?: string | null | undefined;
  /** What happened, in the person's own words, at most 10,000 characters. */
  words: string;
};

/** How a person and the team reach each other. */
export type ReplyChannel =
  /** By e-mail. */
  | 'EMAIL'
  /** By letter. */
  | 'LETTER'
  /** Not at all: the person wants no answer. In the contact record, none of these. */
  | 'NONE'
  /** By telephone. */
  | 'TELEPHONE';

/** The format in which somebody would like a reply. */
export type ReplyFormat =
  /** Something to listen to. */
  | 'AUDIO'
  /** A video in British Sign Language. */
  | 'BSL_VIDEO'
  /** Short, simple sentences, with pictures where they help. */
  | 'EASY_READ'
  /** Text in large print. */
  | 'LARGE_PRINT'
  /** Ordinary text. */
  | 'STANDARD';

/** Who answered. */
export type RespondentType =
  /** Somebody who cares for them, parents and guardians among them. */
  | 'CARER'
  /** A friend. */
  | 'FRIEND'
  /** Somebody else. */
  | 'OTHER'
  /** The person who used the service. */
  | 'PATIENT'
  /** Another member of their family. */
  | 'RELATIVE'
  /** A member of staff, in their name. */
  | 'STAFF';

/** What a signpost is for. */
export type SignpostKind =
  /** Independent help with a complaint. */
  | 'ADVOCACY'
  /** A complaint. */
  | 'COMPLAINTS'
  /** Help with mental health is needed now. */
  | 'CRISIS'
  /** A life is at risk. */
  | 'EMERGENCY'
  /** A worry about care: the Patient Advice and Liaison Service. */
  | 'PALS'
  /** Somebody is not safe. */
  | 'SAFEGUARDING'
  /** Medical help is needed soon. */
  | 'URGENT';

/** Another form in which a published story is offered. */
export type StoryFormatKind =
  /** Read aloud. */
  | 'AUDIO'
  /** In British Sign Language. */
  | 'BSL_VIDEO'
  /** In short sentences and plain words. */
  | 'EASY_READ'
  /** In large letters. */
  | 'LARGE_PRINT'
  /** In another language. */
  | 'TRANSLATION';

/** In which form a story is told. */
export type StoryKind =
  /** As a recording to listen to, elsewhere. */
  | 'AUDIO'
  /** In pictures, each on a scale from happy to unhappy; words may stand with them. */
  | 'PICTURES'
  /** In words. */
  | 'TEXT'
  /** As a recording to watch, elsewhere. */
  | 'VIDEO';

/** What a response to a story says. */
export type StoryResponseKind =
  /** The service has made a change. */
  | 'CHANGE_MADE'
  /** The service is planning a change. */
  | 'CHANGE_PLANNED'
  /** An answer in words. */
  | 'REPLY';

/** Where a story stands. */
export type StoryState =
  /** The storyteller was asked, through the receipt, to change something. */
  | 'CHANGES_ASKED'
  /** It is not published, for a reason that the receipt tells. */
  | 'DECLINED'
  /** A person reads it and takes out what could tell who somebody is. */
  | 'IN_MODERATION'
  /** Everybody can read its edited copy. */
  | 'PUBLISHED'
  /** It came in, and nobody has worked on it yet. */
  | 'RECEIVED'
  /** Consent was withdrawn: nothing of it is shown anywhere. */
  | 'WITHDRAWN';

/** One answer, as a page sends it. */
export type SubmitFeedbackInput = {
  /** Answers to its questions, as many as the person gave; null or absent for none. */
  answers?: Array<QuestionAnswerInput> | null | undefined;
  /** Who helps to answer; null or absent when the person answers alone. */
  assistedBy?: AssistedBy | null | undefined;
  /** How it is given: SMS, ELECTRONIC_DISCHARGE, ELECTRONIC_HOME or ONLINE, which is the default. Others are for staff. */
  collectionMode?: CollectionMode | null | undefined;
  /** Why, in the person's own words, kept exactly as typed; null, absent or empty when they gave none. At most 4,000 characters. */
  comment?: string | null | undefined;
  /** Made by the page for this answer, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  idempotencyKey: string;
  /** Language of the page (BCP 47); null or absent when it is not known. */
  language?: string | null | undefined;
  /** Whether the person agreed that their words are published. */
  mayPublish: boolean;
  /** The `id` of the questionnaire that the form asked; null or absent when it asked the national question only. */
  questionnaire?: string | null | undefined;
  /** The answer chosen. */
  rating: FriendsAndFamilyRating;
  /** Format of the reply; null or absent when they do not say. Left out unless a reply is wanted. */
  replyFormat?: ReplyFormat | null | undefined;
  /** Language of the reply (BCP 47); null or absent for the language of the page. Left out unless a reply is wanted. */
  replyLanguage?: string | null | undefined;
  /** Whether the person would like a reply, which they read with their receipt code. No by default. */
  replyWanted?: boolean | null | undefined;
  /** Who answers; null or absent when they do not say. */
  respondentType?: RespondentType | null | undefined;
  /** The service that it is about; null or absent for the trust as a whole. */
  service?: string | null | undefined;
  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held. */
  website?: string | null | undefined;
};

/** What is unusual about a point of a chart, by the rules of the NHS programme Making Data Count. */
export type XmrRule =
  /** The point lies above the upper or below the lower limit. */
  | 'OUTSIDE_LIMITS'
  /** It is one of 7 or more points in a row on the same side of the mean. */
  | 'SHIFT'
  /** It is one of 7 or more points in a row that each rise, or each fall. */
  | 'TREND'
  /** It is one of two out of three points in a row that lie more than two thirds of the way from the mean to the same limit, or beyond it. */
  | 'TWO_OF_THREE';

/** What the newest point of a chart says about the measure. */
export type XmrVariation =
  /** It goes up and down as it would by chance. */
  | 'COMMON_CAUSE'
  /** It gets worse, and that is unlikely to be chance. */
  | 'CONCERNING'
  /** It gets better, and that is unlikely to be chance. */
  | 'IMPROVING'
  /** There are fewer than 10 points: chance and change cannot be told apart. */
  | 'TOO_FEW_POINTS';

export type ActionFeedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  service?: string | null | undefined;
}>;


export type ActionFeedQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, synthetic: boolean, actions: { nodes: Array<{ id: string, said: string, did: string, label: ActionLabel, publishedOn: string | null, status: ActionStatus, synthetic: boolean, themes: Array<{ code: string, name: string }>, service: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } | null };

export type CommitteeBoardQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CommitteeBoardQuery = { myCommittees: { nodes: Array<{ id: string, name: string, termsOfReference: string | null, synthetic: boolean, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string } | null } | null } | null, composition: Array<{ role: CommitteeRole, members: number }>, trust: { odsCode: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CommitteeMeetingsQueryVariables = Exact<{
  committee: string;
  after?: string | null | undefined;
}>;


export type CommitteeMeetingsQuery = { committee: { id: string, items: { nodes: Array<{ id: string, title: string, startsAt: string, endsAt: string, place: string, url: string | null, synthetic: boolean, agenda: Array<{ id: string, position: number, title: string, lead: string | null, minutes: number | null }>, papers: Array<{ id: string, title: string, contentType: string, bytes: number, agendaItem: string | null, scan: PaperScan, link: string, linkExpiresAt: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CommitteePaperLinksQueryVariables = Exact<{
  meeting: string;
}>;


export type CommitteePaperLinksQuery = { meeting: { id: string, papers: Array<{ id: string, link: string, linkExpiresAt: string }> } | null };

export type CommitteeMeasuresQueryVariables = Exact<{
  committee: string;
  after?: string | null | undefined;
}>;


export type CommitteeMeasuresQuery = { committee: { id: string, items: { nodes: Array<{ id: string, name: string, description: string | null, unit: string, betterWhen: BetterWhen, source: string | null, synthetic: boolean, chart: { mean: number | null, upperLimit: number | null, lowerLimit: number | null, variation: XmrVariation, sentence: string, points: Array<{ on: string, value: number, signals: Array<XmrRule> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CommitteeQuestionsQueryVariables = Exact<{
  committee: string;
  after?: string | null | undefined;
}>;


export type CommitteeQuestionsQuery = { committee: { id: string, items: { nodes: Array<{ id: string, words: string, askedOn: string, mine: boolean, state: QuestionState, answer: string | null, answeredOn: string | null, synthetic: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type AskCommitteeQuestionMutationVariables = Exact<{
  input: AskCommitteeQuestionInput;
}>;


export type AskCommitteeQuestionMutation = { askCommitteeQuestion:
    | { __typename: 'CommitteeQuestion', id: string }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export type DisplayQueryVariables = Exact<{
  first: number;
  service?: string | null | undefined;
}>;


export type DisplayQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, actions: { nodes: Array<{ id: string, said: string, did: string, label: ActionLabel, publishedOn: string | null, synthetic: boolean }> } | null } } | null };

export type EventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type EventsQuery = { embed: { testMode: boolean, trust: { odsCode: string, events: { nodes: Array<{ id: string, kind: EventKind, title: string, description: string, startsAt: string, endsAt: string, venue: string, online: boolean, url: string | null, host: string | null, access: string | null, synthetic: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } | null };

export type FeedbackFormQueryVariables = Exact<{
  service: string;
  hasService: boolean;
}>;


export type FeedbackFormQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, signposts: Array<{ id: string, kind: SignpostKind, title: string, description: string, telephone: string | null, url: string | null }> } } | null, service?: { id: string, name: string } | null };

export type SubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type SubmitFeedbackMutation = { submitFeedback:
    | { __typename: 'FeedbackReceipt', code: string, receivedOn: string, testMode: boolean }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export type FeedbackQuestionsQueryVariables = Exact<{
  service?: string | null | undefined;
  language: string;
}>;


export type FeedbackQuestionsQuery = { embed: { trust: { odsCode: string, listeningHours: { sentence: string } | null, questionnaire: { id: string, privacyNotice: string | null, privacyNoticeLanguage: string | null, questions: Array<{ id: string, kind: QuestionKind, language: string, text: string, hint: string | null, picture: string | null, audio: string | null, signLanguageVideo: string | null, options: Array<{ code: string, text: string, picture: string | null }>, askIf: { question: string | null, anyOf: Array<string> } | null }> } | null } } | null };

export type OpportunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpportunitiesQuery = { embed: { testMode: boolean, trust: { odsCode: string, opportunities: { nodes: Array<{ id: string, kind: OpportunityKind, title: string, description: string, area: string, time: string, location: string, payment: string, access: string | null, trainingNeeded: string | null, closingOn: string | null, synthetic: boolean, level: { code: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } | null };

export type ExpressInterestMutationVariables = Exact<{
  input: ExpressInterestInput;
}>;


export type ExpressInterestMutation = { expressInterest:
    | { __typename: 'InterestReceipt', code: string, testMode: boolean }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export type RaiseConcernQueryVariables = Exact<{
  service: string;
  hasService: boolean;
}>;


export type RaiseConcernQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, signposts: Array<{ id: string, kind: SignpostKind, title: string, description: string, telephone: string | null, url: string | null }> } } | null, service?: { id: string, name: string } | null };

export type RaiseCaseMutationVariables = Exact<{
  input: RaiseCaseInput;
}>;


export type RaiseCaseMutation = { raiseCase:
    | { __typename: 'CaseReceipt', reference: string, code: string, kind: CaseKind, acknowledgeBy: string | null, respondBy: string | null, testMode: boolean }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export type RatingsChartQueryVariables = Exact<{
  first: number;
  service?: string | null | undefined;
}>;


export type RatingsChartQuery = { embed: { testMode: boolean, trust: { odsCode: string, synthetic: boolean, friendsAndFamilyTestOfQuarters: Array<{ quarter: string, responses: { value: number | null, hiddenBecause: HiddenReason | null }, percentPositive: { value: number | null, hiddenBecause: HiddenReason | null }, percentNegative: { value: number | null, hiddenBecause: HiddenReason | null } }> | null } } | null };

export type StoriesQueryVariables = Exact<{
  service?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StoriesQuery = { embed: { testMode: boolean, trust: { odsCode: string, stories: { nodes: Array<{ id: string, title: string, words: string | null, language: string | null, kind: StoryKind, mediaUrl: string | null, transcript: string | null, publishedOn: string, synthetic: boolean, pictures: Array<{ code: string, feeling: number }>, service: { name: string } | null, themes: Array<{ name: string }>, formats: Array<{ kind: StoryFormatKind, language: string | null, text: string | null, url: string | null }>, responses: Array<{ text: string, from: string, kind: StoryResponseKind, publishedOn: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } | null };

export type TrackQueryVariables = Exact<{
  code: string;
}>;


export type TrackQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string } } | null, feedbackOutcome: { receivedOn: string, stage: FeedbackStage, mayAdd: boolean, praisePassedOn: string | null, trust: { odsCode: string }, actions: Array<{ id: string, label: ActionLabel, said: string, did: string, publishedOn: string | null }>, replies: Array<{ text: string, language: string | null, sentOn: string, from: string }>, additions: Array<{ addedOn: string }>, complaintInvitation: { text: string | null, invitedOn: string } | null } | null, caseProgress: { reference: string, kind: CaseKind, receivedOn: string, stage: CaseStage, acknowledgeBy: string | null, acknowledgedOn: string | null, respondBy: string | null, closedOn: string | null, outcome: CaseOutcome | null, trust: { odsCode: string } } | null, interestProgress: { receivedOn: string, state: InterestState, trust: { odsCode: string } } | null, storyOutcome: { receivedOn: string, stage: StoryState, message: string | null, mayWithdraw: boolean, trust: { odsCode: string }, story: { responses: Array<{ text: string, from: string, publishedOn: string }> } | null } | null };

export type AddToFeedbackMutationVariables = Exact<{
  input: AddToFeedbackInput;
}>;


export type AddToFeedbackMutation = { addToFeedback:
    | { __typename: 'FeedbackAdded', addedOn: string }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ActionFeedDocument = {"__meta__":{"hash":"sha256:005a4492f3dacb0c3676f7753b5397640dc836410802d9d9b6dc4a922552e3b1"}} as unknown as TypedDocumentString<ActionFeedQuery, ActionFeedQueryVariables>;
export const CommitteeBoardDocument = {"__meta__":{"hash":"sha256:e6ff7612bd804d63f33812ba38ee22ac9c67f0e70f787c629f94b5eaed961d7b"}} as unknown as TypedDocumentString<CommitteeBoardQuery, CommitteeBoardQueryVariables>;
export const CommitteeMeetingsDocument = {"__meta__":{"hash":"sha256:ea6d6ecc4ffeaac6121726094beacd17ae73cdc2970239797be4471b17609a51"}} as unknown as TypedDocumentString<CommitteeMeetingsQuery, CommitteeMeetingsQueryVariables>;
export const CommitteePaperLinksDocument = {"__meta__":{"hash":"sha256:f6664b508a7eb80f3e7e7d031f1a7fddf02b40a2f04e444fe83c3685c85acc17"}} as unknown as TypedDocumentString<CommitteePaperLinksQuery, CommitteePaperLinksQueryVariables>;
export const CommitteeMeasuresDocument = {"__meta__":{"hash":"sha256:e53530f465c3ad52c524b8eb64c52c1f91480f6aad45f44a6d7196b7043f7398"}} as unknown as TypedDocumentString<CommitteeMeasuresQuery, CommitteeMeasuresQueryVariables>;
export const CommitteeQuestionsDocument = {"__meta__":{"hash":"sha256:2bb1cdb2862e8c3d2f826fa6c6463b13d30aba69957dfccd930df6221a67cf2a"}} as unknown as TypedDocumentString<CommitteeQuestionsQuery, CommitteeQuestionsQueryVariables>;
export const AskCommitteeQuestionDocument = {"__meta__":{"hash":"sha256:e3eaee472f4509a47b20fc8b5ed43eb4352fc479c05627607cdebcae0fdc1c77"}} as unknown as TypedDocumentString<AskCommitteeQuestionMutation, AskCommitteeQuestionMutationVariables>;
export const DisplayDocument = {"__meta__":{"hash":"sha256:2cca099e9c8834c6f01e2ac8ee85e90d80e8c2453a30f8b297abc6621d2b3f0a"}} as unknown as TypedDocumentString<DisplayQuery, DisplayQueryVariables>;
export const EventsDocument = {"__meta__":{"hash":"sha256:95452494b5b48e2b73dffd09312ae8d80204f358af4f13c6cf14dca8dbe7c3ce"}} as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const FeedbackFormDocument = {"__meta__":{"hash":"sha256:ad2f47bbc85bc9bcd9987063f32bf5389c7028e5ac0efd8911f8b66444297fb8"}} as unknown as TypedDocumentString<FeedbackFormQuery, FeedbackFormQueryVariables>;
export const SubmitFeedbackDocument = {"__meta__":{"hash":"sha256:f93b289455899710424c49b4954f62cd12031fb1530c92064107ddc0cb7a1fe5"}} as unknown as TypedDocumentString<SubmitFeedbackMutation, SubmitFeedbackMutationVariables>;
export const FeedbackQuestionsDocument = {"__meta__":{"hash":"sha256:1d636db7735c9afb3ae887c41a3422ac06be776fb4def5101900701344276764"}} as unknown as TypedDocumentString<FeedbackQuestionsQuery, FeedbackQuestionsQueryVariables>;
export const OpportunitiesDocument = {"__meta__":{"hash":"sha256:18f44940de60da24ea04b2299a1efdc47f2ebc917f51852c87f368268b030eb5"}} as unknown as TypedDocumentString<OpportunitiesQuery, OpportunitiesQueryVariables>;
export const ExpressInterestDocument = {"__meta__":{"hash":"sha256:7562db8f5c98faa132d48fa425e20e02e20f9f89f28fe86fd57294ecf202faa5"}} as unknown as TypedDocumentString<ExpressInterestMutation, ExpressInterestMutationVariables>;
export const RaiseConcernDocument = {"__meta__":{"hash":"sha256:d557d7a8179e318e3520fa89c42322430d7ddef2c1b64f299d6a38599ededc36"}} as unknown as TypedDocumentString<RaiseConcernQuery, RaiseConcernQueryVariables>;
export const RaiseCaseDocument = {"__meta__":{"hash":"sha256:61fdb43b2a0414283f79f2b93819fcad462ea57e706351154d72365432bb11aa"}} as unknown as TypedDocumentString<RaiseCaseMutation, RaiseCaseMutationVariables>;
export const RatingsChartDocument = {"__meta__":{"hash":"sha256:84e4f91b41a3a295d24b950250156edfbf598ba263aaa7653efe67d3de254c39"}} as unknown as TypedDocumentString<RatingsChartQuery, RatingsChartQueryVariables>;
export const StoriesDocument = {"__meta__":{"hash":"sha256:4297c1ffa52775b96f753db75f2d16f0a9909f4dc4488b1c26b41fb3f143485c"}} as unknown as TypedDocumentString<StoriesQuery, StoriesQueryVariables>;
export const TrackDocument = {"__meta__":{"hash":"sha256:b90594586672dc30f6f47086adce49d1ff9a9bc6000848284b15cad9cec21cef"}} as unknown as TypedDocumentString<TrackQuery, TrackQueryVariables>;
export const AddToFeedbackDocument = {"__meta__":{"hash":"sha256:72d09f862a64463d68f3ec9fe9c494cb8a6b5273733422d725317f54f94bfe6f"}} as unknown as TypedDocumentString<AddToFeedbackMutation, AddToFeedbackMutationVariables>;