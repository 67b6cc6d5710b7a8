import { describe, expect, it } from 'vitest';
import { signsOf } from './feeling.js';
import { readModel } from './model-file.js';
import { learnClasses, softmax } from './softmax.js';
import { QuestionKind } from './text.js';

const { model } = await readModel();

describe('the sentiment of a comment', () => {
  it('is mixed when one statement praises and the next complains', () => {
    const felt = (text: string): number => model.predict(text, QuestionKind.WHY).sentiment;
    const praise = 'The nurses were wonderful.';
    const complaint = 'We waited far too long.';
    expect(felt(praise)).toBeLessThan(3);
    expect(felt(complaint)).toBeGreaterThan(3);
    expect(felt(`${praise} But ${complaint.toLowerCase()}`)).toBe(3);
  });

  it('is read from the best and the worst statement, and from a turn between them', () => {
    const scores = (...steps: number[]): Float64Array => Float64Array.from(steps);
    const whole = scores(0, 0, 0, 0);
    const apart = signsOf('good but bad', whole, [scores(1, 2, 3, 4), scores(-4, -3, -2, -1)]);
    expect(apart).toEqual([1, 0, 0, 0, 0, 1, 2, 3, -3, -2, -1, 2, -3, Math.log1p(3), Math.log(2), 1]);
    const alone = signsOf('butter', scores(1, 2, 3, 4), []);
    expect(alone).toEqual([1, 1, 2, 3, 4, 1, 2, 3, 2, 3, 4, 2, 2, Math.log1p(1), 0, 0]);
  });
});

describe('classes', () => {
  it('are learned also where one lies between two others', () => {
    const values = Array.from({ length: 300 }, (_, index) => (index - 150) / 50);
    const weights = learnClasses(
      values.map((value) => [1, value]),
      values.map((value) => (value < -1 ? 0 : value > 1 ? 2 : 1)),
      3,
    );
    const surest = (value: number): number => {
      const shares = softmax(weights.map(([shift = 0, slope = 0]) => shift + slope * value));
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
      return shares.indexOf(Math.max(...shares));
    };
    expect([-2.5, 0, 2.5].map(surest)).toEqual([0, 1, 2]);
  });

  it('are not told by a number that was the same in all that was learned from', () => {
    const rows = Array.from({ length: 300 }, (_, index) => [1, Math.log1p(7), index % 3 === 0 ? 1 : 0]);
    const weights = learnClasses(
      rows,
      rows.map((_, index) => (index % 3 === 0 ? 0 : 1)),
      2,
    );
    for (const own of weights) expect(Math.abs(own[1] ?? 0)).toBeLessThan(1e-6);
  });
});
