import { z } from 'zod';

const text = z.string();
const said = z.tuple([text, text]);
const sentences = z.record(text, text);

const help = {
  helpTitle: text,
  helpEmergency: text,
  helpUrgent: text,
  helpNotHere: text,
  helpMore: text,
  helpPeople: text,
};

const form = {
  error: text,
  errorSummary: text,
  testMode: text,
  failure: text,
  send: text,
  notSent: text,
  sentences,
  nextTitle: text,
  code: text,
  keepCode: text,
  again: text,
};

/** The words of a form, of whichever kind. */
export type FormWords = z.infer<z.ZodObject<typeof form>>;

const kinds = <Value extends z.ZodType>(value: Value) =>
  z.object({ COMPLIMENT: value, COMMENT: value, CONCERN: value, COMPLAINT: value });

/**
 * What pages say in one language, as the build of the widgets writes it to `words/<tag>.json`. In a sentence, `{1}` is a
 * place for what is put into it.
 */
export const pageWords = z.object({
  tag: z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/),
  name: text,
  direction: z.enum(['ltr', 'rtl']),
  /** Says that nobody who speaks the language has read its words; null where somebody has. */
  notChecked: text.nullable(),
  labels: z.record(text, z.object({ said: text, did: text })),
  feedbackForm: z.object({
    ...form,
    ...help,
    feedback: text,
    before: text,
    question: text,
    ratings: z.record(text, text),
    why: text,
    whyHint: text,
    publish: text,
    publishHint: text,
    publishYes: text,
    publishNo: text,
    next: text,
    thanks: text,
    outcome: text,
  }),
  raiseConcern: z.object({
    ...form,
    title: text,
    safe: text,
    seen: text,
    kind: text,
    kinds: kinds(said),
    who: text,
    whose: text,
    whoseChoices: z.object({ mine: text, other: text }),
    behalfName: text,
    relationship: text,
    relationshipHint: text,
    right: text,
    rightHint: text,
    rights: z.record(text, text),
    what: text,
    words: text,
    wordsHint: text,
    happenedOn: text,
    happenedOnHint: text,
    happenedOnLimit: text,
    day: text,
    month: text,
    year: text,
    reply: text,
    channel: text,
    channelHint: text,
    channels: z.record(text, text),
    name: text,
    email: text,
    telephone: text,
    address: text,
    language: text,
    languageHint: text,
    /** What a language other than English is called, for the team and in itself. */
    languageName: text.optional(),
    needs: text,
    needsHint: text,
    before: text,
    thanks: kinds(text),
    reference: text,
    referenceHint: text,
    acknowledgeBy: text,
    respondBy: text,
    read: text,
    follow: text,
  }),
  hostedPages: z.object({
    skip: text,
    languages: text,
    demonstration: said,
    atMost: text,
    ifOther: text,
    ifReply: text,
    ifReplyHint: text,
    lookUp: text,
    lookUpAnother: text,
    codeHint: text,
    see: text,
    unknown: said,
    empty: said,
    tooMany: said,
    away: said,
    stages: z.object({ RECEIVED: text, READ: text, ACTED_ON: text }),
    sentTo: text,
    cases: kinds(text),
    caseStages: z.object({ RECEIVED: text, ACKNOWLEDGED: text, CLOSED: text }),
    acknowledgedOn: text,
    closedOn: text,
    outcomes: z.record(text, text),
    outcomeReasons: text,
    interested: text,
    interestStages: z.object({ NEW: said, ANSWERED: said }),
    foreign: said,
    notFound: said,
    tooLong: said,
    notRead: said,
    broken: said,
    start: text,
  }),
});

/** What pages say in one language. */
export type PageWords = z.infer<typeof pageWords>;
