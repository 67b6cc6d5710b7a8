import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import './define.js';
import type { UpcomingEvent } from './event-card.js';
import { examples } from './events.examples.js';

const list = 'wesaid-events';
const [example] = examples.upcoming.trust.events as [UpcomingEvent];

describe('every state of the list of events', () => {
  testEveryState(list, examples);
});

describe('upcoming events', () => {
  test('R034 R042 R058 show when, where, by whom and how people get in, cafés among them', async () => {
    const widget = await show(list, examples.upcoming);
    const cards = page.getByRole('article').elements();
    expect(cards).toHaveLength(3);
    const words = wordsOf(widget);
    expect(words).toContain('Involvement café');
    expect(words).toContain('Peepul Centre, Leicester');
    expect(words).toContain('Involvement team');
    expect(words).toContain('Step-free, with a hearing loop.');
  });

  test('give times in London, in summer and in winter, and both days of what lasts longer', async () => {
    const widget = await show(list, examples.upcoming);
    const times = [...(widget.shadowRoot?.querySelectorAll('time') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(times).toEqual([
      'Tuesday 14 July 2026, 2:30pm to 4pm',
      'Thursday 26 November 2026, 9am to 12:15pm',
      'Saturday 5 December 2026, 10am to Sunday 6 December 2026, 4pm',
    ]);
  });

  test('leave out what the trust does not say', async () => {
    const widget = await show(list, examples.upcoming);
    const labels = [...(widget.shadowRoot?.querySelectorAll('article:nth-of-type(2) dt') ?? [])];
    expect(labels.map(({ textContent }) => textContent)).toEqual(['When', 'Where']);
  });

  test('lead to pages on the web, and to nothing else', async () => {
    await show(list, examples.upcoming);
    const links = page.getByRole('link').elements() as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).toEqual(['https://www.example.org/board']);
  });

  test('carry the level of headings that the page asks for', async () => {
    const widget = mount(list, await openTrust(examples.upcoming.trust), { 'heading-level': '3' });
    await sees(widget, 'Open meeting');
    await expect.element(page.getByRole('heading', { level: 3 })).toHaveTextContent('What is on');
    expect(page.getByRole('heading', { level: 4 }).elements()).toHaveLength(3);
  });

  test('are marked one by one when they are not real', async () => {
    await show(list, examples.demonstrationData);
    expect(page.getByText('Demonstration data, not real').elements()).toHaveLength(3);
  });

  test('never run, whatever their words are, and never widen the page', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const events = naughtyStrings.map((words, index) => ({
      ...example,
      id: `naughty-${index}`,
      title: words,
      description: words,
      venue: `${words}${'long'.repeat(50)}`,
      host: words,
      access: words,
      url: words,
      online: true,
    }));
    const widget = mount(list, await openTrust({ events }), { first: '50' });
    await sees(widget, 'right to left override');
    const titles = [...(widget.shadowRoot?.querySelectorAll('.title') ?? [])];
    expect(titles.map(({ textContent }) => textContent?.trim())).toEqual(
      naughtyStrings.map((words) => words.trim()),
    );
    expect(
      widget.shadowRoot?.querySelector('script, img, iframe, svg, [onerror], [onload], article a'),
    ).toBeNull();
    expect(alerts).toEqual([]);
    widget.style.width = '280px';
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  });

  test('come again by a button when they did not load, and then read on where they begin', async () => {
    const widget = await show(list, examples.notLoaded);
    await touches(widget, 'Try again');
    await sees(widget, 'Open meeting of the board');
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('Involvement café');
  });
});
