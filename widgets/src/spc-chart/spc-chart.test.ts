import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, show } from '../../testing/mount.js';
import { touches } from '../../testing/person.js';
import './define.js';
import { examples } from './spc-chart.examples.js';

const chart = 'wesaid-spc-chart';

describe('every state of the process behaviour chart', () => {
  testEveryState(chart, examples);
});

describe('a process behaviour chart', () => {
  test('R090 is named by what it shows, and marks what chance hardly explains by shape and words', async () => {
    const widget = await show(chart, examples.improving);
    await expect
      .element(page.getByRole('img', { name: /Falls that hurt somebody have gone down since January 2026/ }))
      .toBeVisible();
    expect(widget.shadowRoot?.querySelectorAll('.worse')).toHaveLength(1);
    expect(widget.shadowRoot?.querySelectorAll('.better')).toHaveLength(8);
    await touches(widget, 'Show the figures as a table');
    await expect.element(page.getByRole('row', { name: /1 October 2025/ })).toBeVisible();
    expect(page.getByRole('row', { name: /1 October 2025/ }).element().textContent).toContain(
      'Outside the limits: worse',
    );
  });

  test('turns what is better round when higher is better', async () => {
    const widget = await show(chart, examples.higherIsBetter);
    expect(widget.shadowRoot?.querySelectorAll('.better')).toHaveLength(1);
  });

  test('R090 draws comments about a theme as the API gives them', async () => {
    const widget = await show(chart, examples.commentsOnATheme);
    await expect
      .element(page.getByRole('img', { name: /Negative comments about “Parking”: the last month was 60/ }))
      .toBeVisible();
    expect(widget.shadowRoot?.querySelectorAll('.worse')).toHaveLength(1);
  });

  test('opens its table by keyboard, and has nothing to open without results', async () => {
    const widget = await show(chart, examples.improving);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('columnheader', { name: 'Date' })).toBeVisible();
    widget.data = examples.noResults.data;
    await widget.updateComplete;
    expect(page.getByRole('img').elements()).toEqual([]);
    expect(page.getByRole('table').elements()).toEqual([]);
  });

  test('keeps a colour that shows on dark', async () => {
    const widget = await show(chart, examples.dark);
    const worse = widget.shadowRoot?.querySelector('.worse') as Element;
    expect(getComputedStyle(worse).fill).toBe('rgb(245, 166, 91)');
  });

  test('is drawn anew for another width and fits a phone', async () => {
    const widget = await show(chart, examples.improving);
    widget.style.width = '300px';
    const drawing = () => widget.shadowRoot?.querySelector('svg');
    await expect.poll(() => Number(drawing()?.getAttribute('width'))).toBeLessThanOrEqual(300);
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(300);
  });

  test('draws nothing, and asks nobody, while it has no data', async () => {
    const widget = mount(chart, '', { api: 'https://nowhere.invalid' });
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('svg')).toBeNull();
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('nowhere'))).toEqual(
      [],
    );
  });
});
