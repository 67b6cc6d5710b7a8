import { tidyText, todayInLondon, type FieldProblem } from '@wesaid/shared/types';
import { isBankHoliday } from '@wesaid/shared/working-days';
import type { EditStoryInput, PublishStoryInput, StoryFormatInput } from './moderate-story.input.js';
import type { ReceivedStory } from './received-story.entity.js';
import { StoryFormatKind, StoryPrinciple, StoryState, StoryUse } from './story.enums.js';
import { longest, storyTextProblems } from './submit-story.rules.js';

/** From this criticality on, a service has its days to prepare before a story is published. */
export const verySerious = 3;

const maxFormats = 10;

/** Forms that are words, and may stand here instead of at an address. */
const inWords: readonly StoryFormatKind[] = [StoryFormatKind.EASY_READ, StoryFormatKind.TRANSLATION];

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

function formatProblems(formats: readonly StoryFormatInput[]): FieldProblem[] {
  if (formats.length > maxFormats) {
    return [
      { path: 'formats', code: 'TOO_MANY_FORMATS', message: `Give ${maxFormats} other forms or fewer.` },
    ];
  }
  return formats.flatMap(({ kind, text, url }, index) => {
    const path = `formats.${index}`;
    const words = tidyText(text);
    const problems = storyTextProblems(path, text, longest.transcript);
    if (url && !isHttps(url)) {
      problems.push({ path, code: 'FORMAT_NOT_HTTPS', message: 'Give an address that begins with https://' });
    }
    if (!url && (words === null || !inWords.includes(kind))) {
      const message = 'Give the address where it is. Easy read and translations can also be typed here.';
      problems.push({ path, code: 'FORMAT_EMPTY', message });
    }
    return problems;
  });
}

/** What to put right in an edited copy. */
export function editProblems(input: EditStoryInput): FieldProblem[] {
  const problems = [
    ...storyTextProblems('title', input.title, longest.title),
    ...storyTextProblems('words', input.words, longest.words),
    ...storyTextProblems('transcript', input.transcript, longest.transcript),
    ...formatProblems(input.formats),
  ];
  if (tidyText(input.title) === null) {
    problems.push({ path: 'title', code: 'TITLE_MISSING', message: 'Write a title.' });
  }
  if (input.criticality < 0 || input.criticality > 4) {
    const message = 'Choose 0 (nothing negative) to 4 (grave harm or danger).';
    problems.push({ path: 'criticality', code: 'CRITICALITY_OUT_OF_RANGE', message });
  }
  return problems;
}

/** What to put right in a message that must say something. */
export function messageProblems(message: string): FieldProblem[] {
  const problems = storyTextProblems('message', message, longest.message);
  return problems.length > 0 || tidyText(message) !== null
    ? problems
    : [{ path: 'message', code: 'MESSAGE_MISSING', message: 'Write at least one sentence.' }];
}

/** Whether there is an edited copy to show to anybody. */
export const isEdited = ({ state, title }: ReceivedStory): boolean =>
  (state === StoryState.IN_MODERATION || state === StoryState.PUBLISHED) && title !== null;

/** Whether consent for a use is in force today. */
export const mayUse = ({ consentUses, consentUntil }: ReceivedStory, use: StoryUse): boolean =>
  consentUses.includes(use) && (consentUntil === null || consentUntil >= todayInLondon());

const notEdited: FieldProblem = {
  path: 'story',
  code: 'STORY_NOT_EDITED',
  message: 'Edit the story first: what is shown is the edited copy.',
};

/**
 * What stands in the way of publishing a story.
 * @param findings how many findings the edited copy still has
 */
export function publishProblems(
  story: ReceivedStory,
  input: PublishStoryInput,
  findings: number,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, code: string, message: string): void => {
    problems.push({ path, code, message });
  };
  if (story.state !== StoryState.IN_MODERATION || story.title === null) problems.push(notEdited);
  if (!mayUse(story, StoryUse.WEBSITE)) {
    refuse('story', 'CONSENT_MISSING', 'The person has not agreed, or agrees no more, that it is published.');
  }
  if (story.held || story.testMode) {
    refuse(
      'story',
      'STORY_NOT_ORDINARY',
      'A story that is held back or was sent as a test is not published.',
    );
  }
  if ((story.criticality ?? 0) >= verySerious) {
    if (story.prepareUntil === null) {
      refuse(
        'story',
        'SERVICES_NOT_CONTACTED',
        'It is very serious: tell the services first, so that they can prepare.',
      );
    } else if (story.prepareUntil >= todayInLondon()) {
      refuse('story', 'SERVICES_PREPARING', `The services have until ${story.prepareUntil} to prepare.`);
    }
  }
  if (!Object.values(StoryPrinciple).every((principle) => input.principles.includes(principle))) {
    refuse('principles', 'PRINCIPLES_NOT_CHECKED', 'Check each of the principles, and tick it.');
  }
  if (findings > 0 && !input.findingsLookedAt) {
    refuse(
      'findingsLookedAt',
      'FINDINGS_LEFT',
      'Look at what was found in the edited copy: change it, or say that it may stay.',
    );
  }
  return problems;
}

/** What stands in the way of putting a story on the list for the board. */
export function boardProblems(story: ReceivedStory): FieldProblem[] {
  if (!mayUse(story, StoryUse.BOARD)) {
    const message = 'The person has not agreed, or agrees no more, that the board hears it.';
    return [{ path: 'story', code: 'CONSENT_MISSING', message }];
  }
  return isEdited(story) ? [] : [notEdited];
}

/** The last of a number of working days after a day: Monday to Friday, without the bank holidays of England. */
export function workingDaysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0 && !isBankHoliday(date.toISOString().slice(0, 10))) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}
