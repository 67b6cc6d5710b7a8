import { story, type StoryStrings } from './story/story.strings.js';

/** What stands over a page or a part of it, and what it says. */
type Said = [heading: string, text: string];

/** Words that only the gateway's own pages say, such as the forms without scripts. */
export interface HostedPagesStrings {
  /** The link over everything that leads past what is the same on every page. */
  skip: string;
  /** Names the links to the same page in other languages. */
  languages: string;
  /** On pages of a trust that is made up. */
  demonstration: Said;
  atMost: (count: string) => string;
  /** Over what only those need to answer who act for somebody else. */
  ifOther: string;
  /** Says of a question when it is asked: after which answers to which other question. */
  onlyIf: (answers: string, question: string) => string;
  /** A link to a picture of a question or an answer. */
  picture: (of: string) => string;
  /** Over what only those need to answer who want an answer. */
  ifReply: string;
  /** Which of the ways to be reached has to be filled in. */
  ifReplyHint: string;
  /** Why there is no page. */
  foreign: Said;
  notFound: Said;
  tooLong: Said;
  notRead: Said;
  broken: Said;
  start: string;
  /** Where people tell a story and take it back. */
  story: StoryStrings;
}

/** English. */
export const strings: HostedPagesStrings = {
  skip: 'Skip to the content',
  languages: 'Languages',
  demonstration: [
    'Demonstration.',
    'This is not a real NHS website. Nobody at the trust reads what you write here.',
  ],
  atMost: (count) => `At most ${count} characters.`,
  ifOther: 'Only if you are doing this for somebody else',
  onlyIf: (answers, question) => `Only answer this if you chose ${answers} here: ${question}`,
  picture: (of) => `See a picture of this: ${of}`,
  ifReply: 'Only if you would like an answer',
  ifReplyHint: 'We need your name, and what belongs to the way that you chose. Leave the rest empty.',
  foreign: ['You cannot do this here', 'This page does not take requests from other websites.'],
  notFound: ['We cannot find this page', 'The address may have a mistake in it, or the page may have moved.'],
  tooLong: ['This is too long', 'Go back, make your words shorter, and send them again.'],
  notRead: ['We could not read this', 'Go back and try again.'],
  broken: ['Something went wrong on our side', 'We have recorded it. Please try again later.'],
  start: 'Go to the start page',
  story,
};
