import { touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import type { PublishedStory } from './story-card.js';

const plain = {
  words: null,
  language: 'en',
  kind: 'TEXT',
  mediaUrl: null,
  transcript: null,
  pictures: [],
  publishedOn: '2026-11-10',
  synthetic: false,
  service: null,
  themes: [],
  formats: [],
  responses: [],
} satisfies Partial<PublishedStory>;

const stories: PublishedStory[] = [
  {
    ...plain,
    id: 'garden',
    title: 'A nurse took me into the garden',
    words: 'I had not been outside for three weeks.\nShe sat with me until I could breathe again.',
    service: { name: 'Beaumont Ward' },
    themes: [{ name: 'Staff attitude' }],
    responses: [
      {
        text: 'Thank you. We have told the team.',
        from: 'The ward manager',
        kind: 'REPLY',
        publishedOn: '2026-11-12',
      },
      {
        text: 'The garden is open every afternoon now.',
        from: 'The head of nursing',
        kind: 'CHANGE_MADE',
        publishedOn: '2026-11-20',
      },
    ],
  },
  {
    ...plain,
    id: 'polish',
    title: 'Nikt mnie nie rozumiał',
    words: 'Czekałam dwie godziny na tłumacza.',
    language: 'pl',
    formats: [
      { kind: 'EASY_READ', language: 'en', text: 'I waited two hours. Nobody spoke Polish.', url: null },
      { kind: 'BSL_VIDEO', language: null, text: null, url: 'https://video.example/bsl' },
    ],
  },
  {
    ...plain,
    id: 'film',
    title: 'What the crisis team did',
    kind: 'VIDEO',
    mediaUrl: 'https://video.example/crisis',
    transcript: 'They came within the hour.',
  },
];

const drawn: PublishedStory = {
  ...plain,
  id: 'pictures',
  title: 'My night on the ward',
  kind: 'PICTURES',
  pictures: [
    { code: 'noise', feeling: 5 },
    { code: 'nurse', feeling: 1 },
  ],
};

const recorded: PublishedStory = {
  ...plain,
  id: 'recording',
  title: 'My mother’s last days',
  kind: 'AUDIO',
  mediaUrl: 'https://sound.example/mother',
};

const trust = { name: 'Leicestershire Partnership NHS Trust', stories };

const many: PublishedStory[] = Array.from({ length: 12 }, (_, index) => ({
  ...(stories[index % stories.length] as PublishedStory),
  id: `story-${index + 1}`,
  title: `Story number ${index + 1}`,
}));

/** Every state of the list of stories. */
export const examples = {
  published: { trust, shows: 'A nurse took me into the garden' },
  inPictures: { trust: { ...trust, stories: [drawn] }, shows: 'Very unhappy' },
  recorded: { trust: { ...trust, stories: [recorded] }, shows: 'Listen to it on sound.example' },
  demonstrationData: {
    trust: { ...trust, stories: stories.map((each) => ({ ...each, synthetic: true })) },
    shows: 'Demonstration data, not real',
  },
  withMore: { trust: { ...trust, stories: many }, attributes: { first: '5' }, shows: 'Show more' },
  afterMore: {
    trust: { ...trust, stories: many },
    attributes: { first: '5' },
    steps: (widget) => touches(widget, 'Show more'),
    shows: 'Story number 10',
  },
  empty: { trust: { name: 'Anytown NHS Trust' }, shows: 'No story is published here yet.' },
  loading: { trust: { ...trust, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ...trust, readFaults: ['drop', 'drop', 'drop'] },
    shows: 'We could not load the stories',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'Cyhoeddwyd 10 Tachwedd 2026' },
  inArabic: { trust, attributes: { lang: 'ar' }, shows: 'حكايات' },
  inEasyRead: { trust, attributes: { lang: 'en-x-easy' }, shows: 'What people tell us' },
  dark: { trust, attributes: { theme: 'dark' }, shows: 'A nurse took me into the garden' },
} satisfies Record<string, WidgetExample>;
