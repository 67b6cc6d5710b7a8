import { z } from 'zod';
import type { FormProblem, TypedForm } from '../pages/form-view.js';
import type { PageLanguage } from '../pages/page-language.js';
import type { Place } from '../pages/places.js';
import { typedForm, typedText } from '../pages/typed-form.js';
import { dayInLondon } from '../workspace/days.js';

/** What a story may be used for. */
export const storyUses = ['WEBSITE', 'BOARD', 'TRAINING', 'MEDIA'] as const;

const tellers = ['PATIENT', 'CARER', 'PARENT', 'RELATIVE', 'FRIEND', 'VOLUNTEER', 'STAFF'];
const consenting = ['SELF', 'PARENT', 'AUTHORITY'];

const typedStory = typedForm.extend({
  title: typedText,
  words: typedText,
  media: typedText,
  mediaKind: typedText,
  teller: typedText,
  by: typedText,
  day: typedText,
  month: typedText,
  year: typedText,
});

/** What somebody typed into the form, with a field for every picture and every use. */
export type TypedStory = z.infer<typeof typedStory> & TypedForm;

/** Name of the field of a picture. */
export const pictureField = (code: string): string => `picture-${code}`;

/** Name of the field of a use. */
export const useField = (use: string): string => `use-${use}`;

/** Reads what was typed, whatever came: fields that the form does not have are left out. */
export function readStory(body: unknown): TypedStory {
  const sent = z.record(z.string(), z.unknown()).catch({}).parse(body);
  const chosen = Object.entries(sent).filter(
    (entry): entry is [string, string] =>
      /^(?:picture-[a-z]{1,20}|use-[A-Z]{1,20})$/.test(entry[0]) && typeof entry[1] === 'string',
  );
  return { ...Object.fromEntries(chosen), ...typedStory.parse(sent) };
}

const picturesOf = (story: TypedStory): { code: string; feeling: number }[] =>
  Object.entries(story).flatMap(([name, value]) =>
    name.startsWith('picture-') && /^[1-5]$/.test(value)
      ? [{ code: name.slice('picture-'.length), feeling: Number(value) }]
      : [],
  );

/** The last day of consent; null when it was left empty, undefined when there is no such day. */
function untilOf({ day, month, year }: TypedStory): string | null | undefined {
  if (`${day}${month}${year}`.trim() === '') return null;
  const [d, m, y] = [day, month, year].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1900 && y <= 9999 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** What can be seen to be wrong before anything is sent, in the order of the form. */
export function storyProblems(story: TypedStory): FormProblem[] {
  const problems: FormProblem[] = [];
  const need = (fits: boolean, path: string, code: string): void => {
    if (!fits) problems.push({ path, code });
  };
  const until = untilOf(story);
  const empty = story.words.trim() === '' && story.media.trim() === '' && picturesOf(story).length === 0;
  need(tellers.includes(story.teller), 'teller', 'TELLER_MISSING');
  need(!empty, 'words', 'STORY_EMPTY');
  need(!story.words.includes('\0'), 'words', 'NOT_TEXT');
  need(!story.title.includes('\0'), 'title', 'NOT_TEXT');
  need(
    story.media.trim() === '' || ['AUDIO', 'VIDEO'].includes(story.mediaKind),
    'mediaKind',
    'MEDIA_KIND_UNKNOWN',
  );
  need(until !== undefined, 'until', 'CONSENT_UNTIL_UNKNOWN');
  need(!until || until >= dayInLondon(), 'until', 'CONSENT_UNTIL_PAST');
  return problems;
}

/** The story as the API takes it. What was not agreed to is not asked for. */
export const storyInput = (story: TypedStory, { service }: Place, { tag }: PageLanguage): object => ({
  idempotencyKey: story.idempotencyKey,
  services: service ? [service.id] : [],
  title: story.title.trim() === '' ? null : story.title,
  words: story.words.trim() === '' ? null : story.words,
  pictures: picturesOf(story),
  media: story.media.trim() === '' ? null : { url: story.media.trim(), kind: story.mediaKind },
  teller: story.teller,
  language: tag,
  consent: {
    uses: storyUses.filter((use) => story[useField(use)] === 'yes'),
    until: untilOf(story) ?? null,
    by: consenting.includes(story.by) ? story.by : 'SELF',
    how: ['VOLUNTEER', 'STAFF'].includes(story.teller) ? 'SPOKEN' : 'ONLINE',
  },
  website: story.website === '' ? null : story.website,
});
