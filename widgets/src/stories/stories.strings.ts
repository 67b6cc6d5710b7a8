import type { StoryFormatKind, StoryResponseKind } from '../generated/graphql.js';
import { strings as list, type ListStrings } from '../internal/list.strings.js';

/** Words of the list of stories. */
export interface StoriesStrings extends ListStrings {
  tell: string;
  published: (date: string) => string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
  themes: string;
  service: string;
  /** Which language a story is in, where it is another one than that of the page. */
  written: (language: string) => string;
  /** Leads to another site, which sees who opens it. */
  listen: (site: string) => string;
  watch: (site: string) => string;
  transcript: string;
  formats: Record<StoryFormatKind, string>;
  responses: Record<StoryResponseKind, string>;
  /** Who answered, and when. */
  answeredBy: (from: string, date: string) => string;
}

/** English. */
export const strings: StoriesStrings = {
  ...list,
  title: 'Stories',
  tell: 'Tell your story',
  published: (date) => `Published ${date}`,
  themes: 'About',
  service: 'Where',
  written: (language) => `In ${language}`,
  listen: (site) => `Listen to it on ${site} (opens in a new tab)`,
  watch: (site) => `Watch it on ${site} (opens in a new tab)`,
  transcript: 'Read what is said',
  formats: {
    AUDIO: 'Read aloud',
    BSL_VIDEO: 'In British Sign Language',
    EASY_READ: 'Easy read',
    LARGE_PRINT: 'Large print',
    TRANSLATION: 'In another language',
  },
  responses: {
    REPLY: 'An answer',
    CHANGE_PLANNED: 'A change is planned',
    CHANGE_MADE: 'A change was made',
  },
  answeredBy: (from, date) => `${from}, ${date}`,
  empty: 'No story is published here yet.',
  emptyNext: 'You will see here what people told us about their care, in their own words.',
  notLoaded: 'We could not load the stories',
};
