import '@fontsource/roboto/latin-400.css';
import '@fontsource/roboto/latin-700.css';
import '@fontsource/roboto/latin-ext-400.css';
import '@fontsource/roboto/latin-ext-700.css';
import { expect } from 'vitest';
import { commands, page } from 'vitest/browser';
import { alike, drawingOf } from './drawing.js';

/**
 * On what the drawings were made: another browser or other letters make other drawings, which say nothing. Widths are
 * those of the samples below in pixels: of letters that Roboto has, and of those for which the machine finds a typeface.
 */
const drawnWith = { browser: 'Chrome/150', own: 311.01, found: 171.33 };

const samples = { own: 'What changed: ŵythnos, zmieniło się', found: 'ما الذي تغيّر ○ ● ▲ ▼' };

/** What Roboto's files do not have, of what widgets show: Arabic letters, and signs. */
const foreign = /[\p{Script=Arabic}\p{So}]/u;

const widthOf = (text: string): number => {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = '19px Roboto, Arial';
  return Math.round(context.measureText(text).width * 100) / 100;
};

/** How letters are drawn here. */
export async function drawnHere(): Promise<typeof drawnWith> {
  await Promise.all(['19px Roboto', '700 19px Roboto'].map((font) => document.fonts.load(font, samples.own)));
  return {
    browser: /Chrome\/\d+/.exec(navigator.userAgent)?.[0] ?? '',
    own: widthOf(samples.own),
    found: widthOf(samples.found),
  };
}

/** Whether drawings of this machine can be compared with those that are kept, for a text. */
export async function comparable(text = ''): Promise<boolean> {
  const { browser, own, found } = await drawnHere();
  const same = browser === drawnWith.browser && own === drawnWith.own;
  return same && (found === drawnWith.found || !foreign.test(text));
}

const kept = import.meta.glob<string>('../../src/*/looks/*.txt', { query: '?raw', import: 'default' });

/** The whole of a widget as a picture, on a page of the width of a telephone. */
async function photograph(widget: HTMLElement): Promise<string> {
  const { innerWidth, innerHeight } = window;
  const place = widget.parentElement as HTMLElement;
  const before = place.style.cssText;
  place.style.cssText = 'box-sizing: border-box; inline-size: 400px; font-family: Roboto, Arial';
  await page.viewport(
    innerWidth,
    Math.max(innerHeight, Math.ceil(place.getBoundingClientRect().height) + 100),
  );
  window.scrollTo(0, 0);
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const picture = await page.elementLocator(widget).screenshot({ save: false });
  place.style.cssText = before;
  await page.viewport(innerWidth, innerHeight);
  return picture;
}

/**
 * Fails when a widget does not look as the drawing that is kept of the state. `VITE_DRAW_ANEW=1` draws all of them anew.
 * Where letters are drawn in another way nothing is compared; `looks.test.ts` says so.
 */
export async function expectLooks(widget: HTMLElement, state: string): Promise<void> {
  const file = `src/${widget.localName.replace('wesaid-', '')}/looks/${state}.txt`;
  if (!(await comparable(widget.shadowRoot?.textContent ?? ''))) return;
  if (import.meta.env['VITE_DRAW_ANEW']) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await commands.writeFile(file, `${(await drawingOf(await photograph(widget))).join('\n')}\n`);
    return;
  }
  const expected = (await kept[`../../${file}`]?.())?.trim().split('\n') ?? [];
  // Parts that are fetched later may still be on their way.
  const look = async (): Promise<string> => {
    const drawing = await drawingOf(await photograph(widget));
    return (alike(drawing, expected) ? expected : drawing).join('\n');
  };
  await expect.poll(look, { timeout: 15_000, interval: 200 }).toBe(expected.join('\n'));
}
