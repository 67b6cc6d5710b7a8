import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import './define.js';
import type { PublishedAction } from './action-card.js';
import { examples } from './action-feed.examples.js';

const feed = 'wesaid-action-feed';
const [example] = examples.published.trust.actions as [PublishedAction];

describe('every state of the action feed', () => {
  testEveryState(feed, examples);
});

describe('published actions', () => {
  test('R072 R101 show what was said and what was done under the label that the trust chose', async () => {
    const widget = await show(feed, examples.published);
    const cards = page.getByRole('article').elements();
    const headings = cards.map((card) =>
      [...card.querySelectorAll('[role=heading]')].map(({ textContent }) => textContent),
    );
    expect(headings).toEqual([
      ['You said', 'We did'],
      ['We said', 'We did'],
      ['You said', 'We heard'],
    ]);
    expect(wordsOf(widget)).toContain(
      'Done Published 3 November 2026 Where: Beaumont Ward About: Environment, Noise',
    );
  });

  test('carry the level of headings that the page asks for', async () => {
    const widget = mount(feed, await openTrust(examples.published.trust), { 'heading-level': '3' });
    await sees(widget, 'The ward');
    await expect
      .element(page.getByRole('heading', { level: 3 }))
      .toHaveTextContent('What changed because people told us');
    expect(page.getByRole('heading', { level: 4 }).elements()).toHaveLength(6);
  });

  test('are marked one by one when they are not real', async () => {
    await show(feed, examples.demonstrationData);
    expect(page.getByText('Demonstration data, not real').elements()).toHaveLength(3);
  });

  test('never run, whatever their words are', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const actions = naughtyStrings.map((words, index) => ({
      ...example,
      id: `naughty-${index}`,
      said: words,
      did: words,
      themes: [{ code: 'X', name: words }],
      service: { id: 'x', name: words },
    }));
    const widget = mount(feed, await openTrust({ name: naughtyStrings[0] ?? '', actions }), { first: '50' });
    await sees(widget, 'You said');
    const said = [...(widget.shadowRoot?.querySelectorAll('[part=said]') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(said).toEqual(naughtyStrings);
    expect(widget.shadowRoot?.querySelector('script, img, iframe, svg, [onerror], [onload]')).toBeNull();
    expect(alerts).toEqual([]);
  });

  test('keep words apart that are written in different directions, and never widen the page', async () => {
    const widget = await show(feed, examples.mixedDirections);
    const [said, did] = widget.shadowRoot?.querySelectorAll('.words') ?? [];
    expect(getComputedStyle(said as Element).direction).toBe('rtl');
    expect(getComputedStyle(did as Element).direction).toBe('ltr');
    expect(getComputedStyle(did as Element).unicodeBidi).toBe('isolate');
    widget.style.width = '280px';
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  });
});

describe('given actions', () => {
  test('are shown without asking anybody, and change when others are given', async () => {
    const widget = mount(feed, '', { api: 'https://nowhere.invalid' });
    widget.data = examples.published.trust.actions;
    await sees(widget, 'The ward is too noisy');
    widget.data = [{ ...example, id: 'another', said: 'The food is cold.' }];
    await sees(widget, 'The food is cold.');
    expect(page.getByRole('article').elements()).toHaveLength(1);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('nowhere'))).toEqual(
      [],
    );
  });
});

describe('more actions', () => {
  test('come on request, and reading goes on where they begin', async () => {
    const widget = await show(feed, examples.withMore);
    (page.getByRole('button', { name: 'Show more' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await sees(widget, 'Number 10');
    expect(page.getByRole('article').elements()).toHaveLength(10);
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('Number 6 of');
    await touches(widget, 'Show more');
    await sees(widget, 'Number 12');
    expect(page.getByRole('button').elements()).toEqual([]);
  });

  test('are asked for again by the same button when they did not come, and what was there stays', async () => {
    const widget = await show(feed, examples.moreNotLoaded);
    expect(page.getByRole('article').elements()).toHaveLength(5);
    await touches(widget, 'Try again');
    await sees(widget, 'Number 10');
  });
});

describe('loading', () => {
  test('is tried again by itself, and then by a button that keeps focus', async () => {
    const widget = await show(feed, examples.notLoaded);
    (page.getByRole('button', { name: 'Try again' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await sees(widget, 'The ward is too noisy');
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('The ward is too noisy');
  });

  test('is said aloud after a second, not before', async () => {
    const widget = mount(feed, await openTrust({ ...examples.published.trust, delayMillis: 2000 }));
    await sees(widget, 'Loading…');
    const status = page.getByRole('status');
    await expect.element(status).toHaveTextContent('');
    await expect.element(status, { timeout: 3000 }).toHaveTextContent('Loading…');
    await sees(widget, 'The ward');
    await expect.element(status).toHaveTextContent('');
  });

  test('follows a page that changes what it asks for', async () => {
    const widget = await show(feed, examples.published);
    widget.service = 'beaumont-ward';
    await expect.poll(() => page.getByRole('article').elements().length).toBe(1);
  });
});
