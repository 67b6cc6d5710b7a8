import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show } from '../../testing/mount.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import './define.js';
import { quarterLabel } from './quarter-label.js';
import { examples } from './ratings-chart.examples.js';
import type { RatingsChartElement } from './ratings-chart.js';

const chart = 'wesaid-ratings-chart';

describe('every state of the chart of ratings', () => {
  testEveryState(chart, examples);
});

describe('ratings over time', () => {
  test('say in a sentence what the newest figures show, and how it was a year before', async () => {
    const widget = await show(chart, examples.overTime);
    expect(wordsOf(widget)).toContain(
      '88% of about 170 people said that their care was good or very good (July to September 2026). A year before it was 81%.',
    );
  });

  test('stand as bars with their figures, the newest quarter first, and leave out what is not made up', async () => {
    const widget = await show(chart, examples.overTime);
    const rows = [...(widget.shadowRoot?.querySelectorAll('[part="chart"] > div') ?? [])];
    expect(rows).toHaveLength(5);
    expect(rows.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())[0]).toBe(
      'July to September 2026 88% good 6% poor about 170 answers',
    );
    const [good, poor] = rows[0]?.querySelectorAll('rect') ?? [];
    expect([good?.getAttribute('width'), poor?.getAttribute('x'), poor?.getAttribute('width')]).toEqual([
      '88',
      '94',
      '6',
    ]);
  });

  test('R026 are one picture to a screen reader, named by what it shows, hidden figures included', async () => {
    await show(chart, examples.overTime);
    await expect
      .element(page.getByRole('img'))
      .toHaveAccessibleName(
        /^How people rate their care\. 88% of about 170 people .* A year before it was 81%\.$/,
      );
    await show(chart, examples.hidden);
    await expect
      .element(page.getByRole('img').last())
      .toHaveAccessibleName(
        'How people rate their care. July to September 2026. Hidden: so few that somebody could be recognised.',
      );
  });

  test('have a table that opens by keyboard', async () => {
    await show(chart, examples.overTime);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('columnheader', { name: 'Quarter' })).toBeVisible();
  });

  test('R026 have a table behind them in which every hidden figure says why', async () => {
    const widget = await show(chart, examples.overTime);
    await touches(widget, 'Show the figures as a table');
    const row = page.getByRole('row', { name: /January to March 2026/ });
    await expect
      .element(row)
      .toHaveTextContent('January to March 2026 120 85% Hidden: so few that somebody could be recognised');
    expect(
      page
        .getByRole('columnheader')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Quarter', 'Answers', 'good', 'poor']);
  });

  test('are asked for again by a button when they did not come', async () => {
    const widget = await show(chart, examples.notLoaded);
    await touches(widget, 'Try again');
    await sees(widget, '88% of about 170');
  });

  test('are drawn from given data without asking anybody', async () => {
    const widget = mount(chart, '', { api: 'https://nowhere.invalid' }) as RatingsChartElement;
    widget.data = examples.overTime.trust.ratings;
    await sees(widget, '88% of about 170');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('nowhere'))).toEqual(
      [],
    );
  });

  test('fit a phone and grow from the reading end in Arabic', async () => {
    const widget = await show(chart, examples.inArabic);
    await expect.element(page.getByRole('img')).toBeVisible();
    widget.style.width = '288px';
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(288);
    const [good, poor] = widget.shadowRoot?.querySelectorAll('rect') ?? [];
    expect(good?.getBoundingClientRect().right).toBeGreaterThan(poor?.getBoundingClientRect().right ?? 0);
  });

  test('keep a colour that shows on dark', async () => {
    const widget = await show(chart, examples.dark);
    const poor = widget.shadowRoot?.querySelector('.negative') as Element;
    expect(getComputedStyle(poor).fill).toBe('rgb(245, 166, 91)');
  });

  test('are those of one service when the page asks for it', async () => {
    const widget = mount(chart, await openTrust(examples.overTime.trust), { service: 'beaumont-ward' });
    await sees(widget, '88%');
    const asked = performance.getEntriesByType('resource').map(({ name }) => decodeURIComponent(name));
    expect(asked.some((name) => name.includes('"service":"beaumont-ward"'))).toBe(true);
  });
});

describe('the months of a quarter', () => {
  const label = (quarter: string) => quarterLabel(quarter, 'en', (from, to, year) => `${from}–${to} ${year}`);
  test('are those of the financial year, the last one in the next calendar year', () => {
    expect(['2026-27-Q1', '2026-27-Q2', '2026-27-Q3', '2026-27-Q4'].map(label)).toEqual([
      'April–June 2026',
      'July–September 2026',
      'October–December 2026',
      'January–March 2027',
    ]);
  });
});
