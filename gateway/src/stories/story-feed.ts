import { Feed } from 'feed';

/** A story as a feed tells it. */
export interface FeedStory {
  readonly id: string;
  readonly title: string;
  readonly words: string | null;
  readonly language: string | null;
  readonly transcript: string | null;
  readonly mediaUrl: string | null;
  readonly publishedOn: string;
  readonly synthetic: boolean;
  readonly responses: readonly { readonly text: string; readonly from: string; readonly kind: string }[];
}

/** What a feed is made of. */
export interface FeedSource {
  readonly publicUrl: string;
  readonly odsCode: string;
  readonly trust: string;
  readonly stories: readonly FeedStory[];
}

/** The formats of feeds, with their types. */
export const feedTypes = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

/** Format of a feed. */
export type FeedFormat = keyof typeof feedTypes;

/** What XML cannot hold at all, however it is written: control characters and the like. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** People's words as markup of a feed: readers of feeds take descriptions for HTML. */
const asMarkup = (text: string): string =>
  text
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');

const contentOf = ({ words, transcript, mediaUrl, responses, synthetic }: FeedStory): string =>
  [
    synthetic ? asMarkup('Made up for demonstration: nobody told this.') : '',
    asMarkup(words ?? transcript ?? ''),
    mediaUrl === null ? '' : asMarkup(mediaUrl),
    ...responses.map(({ from, text }) => asMarkup(`${from}: ${text}`)),
  ].join('');

/** A feed of the published stories of a trust. */
export function storyFeed({ publicUrl, odsCode, trust, stories }: FeedSource, format: FeedFormat): string {
  const address = `${publicUrl}/feeds/${odsCode}/stories`;
  const feed = new Feed({
    id: address,
    title: `Stories – ${trust}`.replace(notInXml, ''),
    description: 'What people who used our services tell.',
    link: publicUrl,
    language: 'en-GB',
    copyright: '',
    ...(stories[0] ? { updated: new Date(`${stories[0].publishedOn}T00:00:00Z`) } : {}),
    feedLinks: { rss: `${address}.rss`, atom: `${address}.atom`, json: `${address}.json` },
    // In minutes: consent can be withdrawn at any time, so readers ask again at once.
    ttl: 1,
  });
  for (const story of stories) {
    feed.addItem({
      id: `urn:uuid:${story.id}`,
      guid: `urn:uuid:${story.id}`,
      title: story.title.replace(notInXml, ''),
      link: `${publicUrl}/feeds/${odsCode}/stories.json`,
      date: new Date(`${story.publishedOn}T00:00:00Z`),
      description: contentOf(story),
      content: contentOf(story),
    });
  }
  return format === 'rss' ? feed.rss2() : format === 'atom' ? feed.atom1() : feed.json1();
}
