import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { isText, tidyText, todayInLondon, type FieldProblem } from '@wesaid/shared/types';
import { isPicture, pictureCodes } from './pictures.js';
import { StoryKind } from './story.enums.js';
import type { StoryPictureInput, SubmitStoryInput } from './submit-story.input.js';

/** Most characters of each text of a story, as a person counts them. */
export const longest = { title: 120, words: 8_000, transcript: 20_000, message: 2_000 } as const;

/** Most services that one story is about. */
export const maxServices = 10;

/** What to put right in a text; nothing for one that is absent. */
export function storyTextProblems(
  path: string,
  text: string | null | undefined,
  most: number,
): FieldProblem[] {
  if (typeof text !== 'string') return [];
  const name = path.toUpperCase();
  if (!isText(text)) {
    const message = 'The text holds a sign that cannot be kept. Type it again.';
    return [{ path, code: `${name}_NOT_TEXT`, message }];
  }
  if ([...text].length <= most) return [];
  return [
    { path, code: `${name}_TOO_LONG`, message: `Use ${most.toLocaleString('en-GB')} characters or fewer.` },
  ];
}

const pictureProblems = (pictures: readonly StoryPictureInput[]): FieldProblem[] =>
  pictures.length > pictureCodes.length
    ? [
        {
          path: 'pictures',
          code: 'TOO_MANY_PICTURES',
          message: `Use ${pictureCodes.length} pictures or fewer.`,
        },
      ]
    : pictures.flatMap(({ code, feeling }, index) => [
        ...(isPicture(code)
          ? []
          : [{ path: `pictures.${index}`, code: 'PICTURE_UNKNOWN', message: 'Choose one of the pictures.' }]),
        ...(feeling >= 1 && feeling <= 5
          ? []
          : [
              {
                path: `pictures.${index}`,
                code: 'FEELING_OUT_OF_RANGE',
                message: 'Choose one of the five faces.',
              },
            ]),
      ]);

/** The address of a recording in its one form; null when it cannot be taken. */
export interface MediaAddress {
  readonly url: string | null;
  readonly problems: readonly FieldProblem[];
}

/**
 * The address of a recording in its one form, with what is wrong with it.
 * @param hosts names of the sites that the trust allows
 */
export function mediaAddress(typed: string, hosts: readonly string[]): MediaAddress {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  const plain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!plain) {
    const message = 'Give the whole address of the recording. It begins with https://';
    return { url: null, problems: [{ path: 'media', code: 'MEDIA_NOT_HTTPS', message }] };
  }
  if (!hosts.includes(url.hostname.replace(/^www\./, ''))) {
    const message =
      hosts.length > 0 ? `Use a recording on ${hosts.join(' or ')}.` : 'Leave the recording out.';
    return { url: null, problems: [{ path: 'media', code: 'MEDIA_HOST_UNKNOWN', message }] };
  }
  return { url: url.href, problems: [] };
}

/** What the person or the page can put right, seen from the input alone. */
export function submitProblems(input: SubmitStoryInput): FieldProblem[] {
  const { idempotencyKey, title, words, pictures, media, services, consent } = input;
  const problems = [
    ...idempotencyKeyProblems(idempotencyKey),
    ...storyTextProblems('title', title, longest.title),
    ...storyTextProblems('words', words, longest.words),
    ...pictureProblems(pictures),
  ];
  if (tidyText(words) === null && pictures.length === 0 && !media) {
    const message = 'Tell your story in words, choose pictures, or link to a recording.';
    problems.push({ path: 'words', code: 'STORY_EMPTY', message });
  }
  if (media && media.kind !== StoryKind.AUDIO && media.kind !== StoryKind.VIDEO) {
    const message = 'Say whether it is a recording to listen to or to watch.';
    problems.push({ path: 'media', code: 'MEDIA_KIND_UNKNOWN', message });
  }
  if (services.length > maxServices) {
    problems.push({
      path: 'services',
      code: 'TOO_MANY_SERVICES',
      message: `Choose ${maxServices} or fewer.`,
    });
  }
  if (consent.until && consent.until < todayInLondon()) {
    const message = 'Choose today or a later day, or leave it out.';
    problems.push({ path: 'consent.until', code: 'CONSENT_UNTIL_PAST', message });
  }
  return problems;
}
