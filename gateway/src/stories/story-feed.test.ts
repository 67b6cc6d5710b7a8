import { describe, expect, it } from 'vitest';
import { storyFeed, type FeedFormat } from './story-feed.js';

const hostile = `]]><script>alert(1)</script> & \u0007 <b>bold</b> "quoted"`;
const story = {
  id: '5e100000-0000-4000-8000-000000000003',
  title: `Title ${hostile}`,
  words: `Words ${hostile}\nSecond line`,
  language: null,
  transcript: null,
  mediaUrl: null,
  publishedOn: '2026-11-03',
  synthetic: false,
  responses: [{ text: `Thank you ${hostile}`, from: 'Matron', kind: 'REPLY' }],
};
const feed = (format: FeedFormat, stories = [story]): string =>
  storyFeed({ publicUrl: 'https://wesaid.example', odsCode: 'RT5', trust: `A & B <Trust>`, stories }, format);

describe('a feed of stories', () => {
  it.each(['rss', 'atom', 'json'] as const)('as %s tells the stories and their responses', (format) => {
    const text = feed(format);
    for (const words of ['Words', 'Second line', 'Thank you', 'Matron', '2026'])
      expect(text).toContain(words);
    expect(text).not.toContain('\u0007');
  });

  it.each(['rss', 'atom'] as const)('as %s keeps the words of people out of its own markup', (format) => {
    const text = feed(format);
    const outside = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(outside).not.toMatch(/<script|<b>/);
    // What stands in a section is HTML to readers of feeds: it holds paragraphs only.
    const inside = [...text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, markup = '']) => markup);
    for (const markup of inside.filter((each) => each.includes('<p>'))) {
      expect(markup.replace(/<\/?p>/g, '')).not.toMatch(/<[a-z]/);
    }
  });

  it('is JSON that can be read, and empty without stories', () => {
    expect(JSON.parse(feed('json'))).toMatchObject({ items: [{ id: `urn:uuid:${story.id}` }] });
    expect(JSON.parse(feed('json', []))).toMatchObject({ items: [] });
  });
});
