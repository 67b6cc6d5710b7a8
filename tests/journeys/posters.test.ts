import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../gateway/src/testing/test-gateway.js';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';

let browser: Browser;
let page: Page;
let gateway: TestGateway;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  gateway = await startTestGateway();
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
});

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);

/** The sheets of the page that is open, as a printer gets them: each with its width and height in millimetres. */
async function sheets(): Promise<[width: number, height: number][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(boxes.length);
  return boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]);
}

/** Whether something of a text cannot be seen, though it stands on the sheet. */
const cutOff = (): Promise<boolean> =>
  page
    .locator('main, .actions')
    .evaluateAll((boxes) => boxes.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight));

const papers = [
  ['a4', 210, 297],
  ['a3', 297, 420],
] as const;

describe('a printed poster', () => {
  it.each(papers)(
    'R107 is one sheet of %s, with the trust, an action and the code',
    async (paper, ...size) => {
      await page.goto(`${url}/poster/RT5?size=${paper}`);
      await page.emulateMedia({ media: 'print' });
      expect(await sheets()).toEqual([size]);
      expect(await page.getByRole('article').count()).toBeGreaterThan(0);
      await page.getByText('What stands here is made up.').waitFor();
      expect(await page.getByRole('img').locator('svg').isVisible()).toBe(true);
      expect(await page.getByRole('complementary').isVisible()).toBe(false);
      expect(await cutOff()).toBe(false);
    },
  );

  it.each([
    ['no action', []],
    ['one short action', [['It was cold.', 'We mended it.']]],
    ['long words of people', [['It was so cold. '.repeat(125), 'We mended it. '.repeat(140)]]],
    ['words without any space', [['M'.repeat(2_000), 'W'.repeat(2_000)]]],
    ['words in Urdu', [['انٹرنیٹ سے جڑیں، پھر دوبارہ کوشش کریں۔ '.repeat(50), 'We mended it.']]],
    ['many actions', Array.from({ length: 9 }, () => ['It was cold on the ward at night.', 'We mended it.'])],
  ])('R107 is one sheet of A4 and of A3 with %s, and nothing is cut off', async (name, actions) => {
    const [first] = gateway.world.actions;
    const service = `5e100000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`;
    const own = actions.map(([said = '', did = ''], index) => ({
      ...(first as NonNullable<typeof first>),
      id: `${name}${index}`,
      said,
      did,
      service: { id: service },
    }));
    gateway.world.actions.push(...own);
    for (const [paper, ...size] of papers) {
      await page.goto(`${gateway.url}/poster/${service}?size=${paper}`);
      await page.emulateMedia({ media: 'print' });
      expect(await sheets()).toEqual([size]);
      expect(await cutOff()).toBe(false);
    }
  });
});
