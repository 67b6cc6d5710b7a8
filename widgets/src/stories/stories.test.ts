import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import './define.js';
import { examples } from './stories.examples.js';
import type { PublishedStory } from './story-card.js';

const list = 'wesaid-stories';
const [example] = examples.published.trust.stories as [PublishedStory];

describe('every state of the list of stories', () => {
  testEveryState(list, examples);
});

describe('published stories', () => {
  test('R007 are told in the words of people, with what each service answered', async () => {
    const widget = await show(list, examples.published);
    expect(page.getByRole('article').elements()).toHaveLength(3);
    const words = wordsOf(widget);
    expect(words).toContain('She sat with me until I could breathe again.');
    expect(words).toContain('A change was made');
    expect(words).toContain('\u2068The head of nursing\u2069, 20 November 2026');
    expect(words).toContain('Where: Beaumont Ward');
    expect(words).toContain('About: Staff attitude');
  });

  test('R102 are there in other forms, and in their own language, which is said (WCAG 3.1.2)', async () => {
    const widget = await show(list, examples.published);
    expect(wordsOf(widget)).toContain('In Polish');
    const quote = widget.shadowRoot?.querySelector<HTMLElement>('blockquote[lang=pl]');
    expect([quote?.dir, quote?.textContent]).toEqual(['auto', 'Czekałam dwie godziny na tłumacza.']);
    const easy = widget.shadowRoot?.querySelector<HTMLElement>('details [lang=en]');
    expect(easy?.textContent).toBe('I waited two hours. Nobody spoke Polish.');
  });

  test('load nothing of another site: a recording is a link that says where it leads', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const widget = await show(list, examples.published);
    expect(widget.shadowRoot?.querySelector('img, video, audio, iframe, embed, object')).toBeNull();
    const link = page.getByRole('link', { name: 'Watch it on video.example (opens in a new tab)' });
    const { href, rel } = link.element() as HTMLAnchorElement;
    expect([href, rel]).toEqual(['https://video.example/crisis', 'noopener noreferrer']);
    const hosts = fetched.mock.calls.map(([address]) => new URL(String(address)).host);
    expect([...new Set(hosts)]).toEqual([new URL(widget.api).host]);
    fetched.mockRestore();
  });

  test('say what each picture shows and how it felt, also while there is no drawing', async () => {
    const widget = await show(list, examples.inPictures);
    const items = [...(widget.shadowRoot?.querySelectorAll('.pictures li') ?? [])];
    const said = items.map((item) => (item as HTMLElement).innerText.split('\n'));
    expect(said).toEqual([
      ['Noise', 'Very unhappy'],
      ['A nurse', 'Very happy'],
    ]);
  });

  test('are drawn where drawings come, for eyes alone', async () => {
    const { fetch } = globalThis;
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (input, init) =>
        String(input).endsWith('/story-pictures/nurse.svg')
          ? new Response('<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>')
          : fetch(input, init),
      );
    const widget = await show(list, examples.inPictures);
    await expect.poll(() => widget.shadowRoot?.querySelector('[aria-hidden] svg circle')).not.toBeNull();
    fetched.mockRestore();
  });

  test('lead to where people tell one, of the service where there is one', async () => {
    await show(list, examples.published);
    const ofTrust = page.getByRole('link', { name: 'Tell your story' }).element() as HTMLAnchorElement;
    expect(ofTrust.href).toMatch(/\/story\/XA1\?lang=en$/);
    const widget = mount(list, await openTrust(examples.published.trust), { service: 'ward-3' });
    await sees(widget, 'No story is published here yet.');
    const link = widget.shadowRoot?.querySelector<HTMLAnchorElement>('a[href*="/story/"]');
    expect(link?.href).toMatch(/\/story\/ward-3\?lang=en$/);
  });

  test('carry the level of headings that the page asks for', async () => {
    const widget = mount(list, await openTrust(examples.published.trust), { 'heading-level': '3' });
    await sees(widget, 'A nurse took me');
    await expect.element(page.getByRole('heading', { level: 3 })).toHaveTextContent('Stories');
    expect(page.getByRole('heading', { level: 4 }).elements()).toHaveLength(3);
    expect(page.getByRole('heading', { level: 5 }).elements()).toHaveLength(2);
  });

  test('are marked one by one when they are not real', async () => {
    await show(list, examples.demonstrationData);
    expect(page.getByText('Demonstration data, not real').elements()).toHaveLength(3);
  });

  test('never run, whatever their words are, and never widen the page', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const stories = naughtyStrings.map((words, index) => ({
      ...example,
      id: `naughty-${index}`,
      title: words,
      words: `${words}${'long'.repeat(50)}`,
      mediaUrl: words,
      transcript: words,
      pictures: [{ code: words, feeling: 3 }],
      formats: [{ kind: 'EASY_READ' as const, language: words, text: words, url: words }],
      responses: [{ text: words, from: words, kind: 'REPLY' as const, publishedOn: '2026-11-12' }],
    }));
    const widget = mount(list, await openTrust({ stories }), { first: '50' });
    await sees(widget, 'right to left override');
    expect(
      widget.shadowRoot?.querySelector('script, img, iframe, svg, [onerror], [onload], article a'),
    ).toBeNull();
    expect(alerts).toEqual([]);
    widget.style.width = '280px';
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  });

  test('come again by a button when they did not load', async () => {
    const widget = await show(list, examples.notLoaded);
    await touches(widget, 'Try again');
    await sees(widget, 'A nurse took me into the garden');
  });
});
