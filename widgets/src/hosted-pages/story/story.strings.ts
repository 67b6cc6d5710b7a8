/** What stands over a page or a part of it, and what it says. */
type Said = [heading: string, text: string];

/** What the pages say on which people tell a story and take it back. */
export interface StoryStrings {
  title: string;
  before: string;
  storyTitle: string;
  storyTitleHint: string;
  words: string;
  wordsHint: string;
  pictures: string;
  picturesHint: string;
  leaveOut: string;
  recording: string;
  recordingHint: string;
  recordingKind: string;
  recordingKinds: { AUDIO: string; VIDEO: string };
  teller: string;
  tellers: {
    PATIENT: string;
    CARER: string;
    PARENT: string;
    RELATIVE: string;
    FRIEND: string;
    VOLUNTEER: string;
    STAFF: string;
  };
  uses: string;
  usesHint: string;
  useNames: { WEBSITE: string; BOARD: string; TRAINING: string; MEDIA: string };
  by: string;
  byNames: { SELF: string; PARENT: string; AUTHORITY: string };
  until: string;
  untilHint: string;
  next: string;
  send: string;
  thanks: string;
  keepCode: string;
  again: string;
  withdraw: string;
  withdrawText: string;
  withdrawButton: string;
  withdrawn: Said;
  unknown: Said;
  sentences: {
    STORY_EMPTY: string;
    TELLER_MISSING: string;
    MEDIA_NOT_HTTPS: string;
    MEDIA_KIND_UNKNOWN: string;
    MEDIA_HOST_UNKNOWN: string;
    CONSENT_UNTIL_UNKNOWN: string;
    CONSENT_UNTIL_PAST: string;
    TITLE_TOO_LONG: string;
    WORDS_TOO_LONG: string;
  };
}

/** English. */
export const story: StoryStrings = {
  title: 'Tell your story',
  before:
    'Tell us what happened when you were in our care, in words or in pictures. A person reads every story. Nothing is shown to anybody else unless you say so.',
  storyTitle: 'A title for your story',
  storyTitleHint: 'You can leave this empty.',
  words: 'Your story in words',
  wordsHint: 'What happened, and how did it feel? Leave out names, dates and ages.',
  pictures: 'Your story in pictures',
  picturesHint: 'Choose a face for each picture that belongs to your story. Leave out the others.',
  leaveOut: 'Leave it out',
  recording: 'The address of a recording',
  recordingHint:
    'If your story is a recording on another website, copy its address. It begins with https://. You can leave this empty.',
  recordingKind: 'What is the recording?',
  recordingKinds: { AUDIO: 'Something to listen to', VIDEO: 'Something to watch' },
  teller: 'Who is telling this story?',
  tellers: {
    PATIENT: 'The person who was cared for',
    CARER: 'A carer',
    PARENT: 'A parent',
    RELATIVE: 'A relative',
    FRIEND: 'A friend',
    VOLUNTEER: 'A volunteer, for the person',
    STAFF: 'A member of staff, for the person',
  },
  uses: 'What may we do with this story?',
  usesHint:
    'Choose all that you agree to. If you choose nothing, only our team reads it. You can take your story back at any time.',
  useNames: {
    WEBSITE: 'Show it on the internet, without names',
    BOARD: 'Tell it to the board, the people who lead the trust',
    TRAINING: 'Use it when staff learn',
    MEDIA: 'Give it to newspapers, radio and television',
  },
  by: 'Who agrees to this?',
  byNames: {
    SELF: 'The person whom the story is about',
    PARENT: 'A parent or guardian of the child',
    AUTHORITY: 'Somebody who is allowed to decide for the person',
  },
  until: 'Until when do you agree?',
  untilHint: 'For example 31 12 2030. Leave it empty if we may use it until you take it back.',
  next: 'A person reads your story and takes out what could show who somebody is. Only then is it shown, if you agreed. With your code you see what became of it, and you can take it back.',
  send: 'Send my story',
  thanks: 'Thank you for your story',
  keepCode: 'Keep this code. With it you see what became of your story, and you can take it back.',
  again: 'Tell another story',
  withdraw: 'Take your story back',
  withdrawText:
    'Type the code that you got when you sent your story. You do not have to say why. From then on we show it to nobody.',
  withdrawButton: 'Take my story back',
  withdrawn: [
    'Your story is taken back',
    'We show it to nobody any more. On other computers a copy can be seen for one more minute.',
  ],
  unknown: ['We know no story with this code', 'Look at your code again, and type all of it.'],
  sentences: {
    STORY_EMPTY: 'Tell your story in words, choose pictures, or give the address of a recording',
    TELLER_MISSING: 'Choose who is telling this story',
    MEDIA_NOT_HTTPS: 'Copy the whole address of the recording. It begins with https://',
    MEDIA_KIND_UNKNOWN: 'Choose whether the recording is to listen to or to watch',
    MEDIA_HOST_UNKNOWN: 'We cannot take recordings from this website. Leave the address out',
    CONSENT_UNTIL_UNKNOWN: 'Type a day that there is, for example 31 12 2030',
    CONSENT_UNTIL_PAST: 'Type today or a later day, or leave it empty',
    TITLE_TOO_LONG: 'Use 120 characters or fewer for the title',
    WORDS_TOO_LONG: 'Use 8,000 characters or fewer for your story',
  },
};
