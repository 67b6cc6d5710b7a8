import { describe, expect, it } from 'vitest';
import { xmrChart, type Charted } from './xmr-chart.js';

const charted = (days: readonly string[], special: string): Charted => ({
  name: 'Negative comments',
  unit: 'of 100 comments',
  chart: {
    mean: 10,
    upperLimit: 20,
    lowerLimit: null,
    sentence: 'The last month was 30.',
    points: days.map((on, index) => ({
      on,
      value: 10 + index,
      signals: on === special ? ['OUTSIDE_LIMITS'] : [],
    })),
  },
});

const days = ['2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01'];

/** The drawing for a wide window. */
const wide = (leftOut: readonly string[]): string =>
  /<svg\s+class="xmr xmr-wide".*?<\/svg>/s.exec(
    xmrChart(charted(days, '2026-05-01'), { leftOut }).text,
  )?.[0] ?? '';

const course = (drawing: string): string => /class="course"\s+d="([^"]*)"/.exec(drawing)?.[1] ?? '';

describe('a chart with the limits of chance', () => {
  it('R090 is drawn as one course, with a diamond where chance hardly explains a result', () => {
    const drawing = wide([]);
    expect(course(drawing).replace(/[^ML]/g, '')).toBe('MLLL');
    expect(drawing.match(/class="special"/g)).toHaveLength(1);
    expect(drawing.match(/class="usual"/g)).toHaveLength(3);
    expect(drawing).not.toContain('left-out');
    expect(drawing).toContain('Upper limit 20');
    expect(drawing).not.toContain('Lower limit');
  });

  it('runs from left to right on a page of any direction, so that its words stay within it', () => {
    expect(wide([])).toMatch(/<svg[^>]* direction="ltr"/);
  });

  it('R011 draws a cross for a month that is left out, and no line over it', () => {
    const drawing = wide(['2026-03-01', '2026-06-01']);
    expect(course(drawing).replace(/[^ML]/g, '')).toBe('MLML');
    expect(drawing.match(/class="left-out"/g)).toHaveLength(2);
    expect(drawing).toContain('1 June 2026');
  });

  it('is the same in a narrow window', () => {
    const { text } = xmrChart(charted(days, ''), { leftOut: ['2026-03-01'] });
    expect(text.match(/<svg/g)).toHaveLength(2);
    expect(text.match(/class="usual"/g)).toHaveLength(8);
    expect(text).toContain('A cross marks a month with too few comments');
    expect(xmrChart(charted(days, '')).text).not.toContain('A cross');
  });
});
