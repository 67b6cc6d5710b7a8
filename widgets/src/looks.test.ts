import { describe, expect, test } from 'vitest';
import { alike, drawingOf } from '../testing/looks/drawing.js';
import { comparable } from '../testing/looks/looks.js';

/** A picture of a page with a line on it. */
async function picture(y: number, height: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 320 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 320, 320);
  context.fillStyle = 'black';
  context.fillRect(20, y, 280, height);
  return canvas.toDataURL().split(',')[1] as string;
}

const drawn = async (y: number, height = 20): Promise<string[]> => drawingOf(await picture(y, height));

describe('the drawing of a widget', () => {
  test('is the same for what looks the same, a smoothed edge aside', async () => {
    expect(alike(await drawn(100), await drawn(100))).toBe(true);
    expect(alike(await drawn(100), await drawn(101))).toBe(true);
  });

  test('is another one when something moved, became thinner or went away', async () => {
    const before = await drawn(100);
    expect(alike(before, await drawn(115))).toBe(false);
    expect(alike(before, await drawn(100, 8))).toBe(false);
    expect(alike(before, await drawn(100, 0))).toBe(false);
    expect(alike(before, before.slice(1))).toBe(false);
  });

  test('is compared on this machine, which draws letters as the machine did that drew them', async (context) => {
    if (!(await comparable()))
      context.skip('Other browser or other letters: the drawings of the states say nothing here.');
    expect(await comparable()).toBe(true);
  });
});
