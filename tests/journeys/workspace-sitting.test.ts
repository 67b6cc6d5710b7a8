import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { addComments, codeInOneSitting } from '../support/coding-sitting.js';
import { as, url, type Answer } from '../support/platform.js';
import { signIn } from '../support/sign-in.js';

/** A word that stands in the comments of this test only. */
const mark = `medlar${randomUUID().replace(/\W/g, '')}`;
const count = 100;

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  await addComments(inject('platformSubgraphs')['experience']?.databaseUrl ?? '', mark, count);
  browser = await launchBrowser();
  staff = await (await browser.newContext()).newPage();
  await staff.goto(`${url}/workspace/feedback`);
  await signIn(staff, 'experience-team', 'RT5');
});
afterAll(() => browser.close());

const list = (show: string): string => `${url}/workspace/feedback?${new URLSearchParams({ q: mark, show })}`;

interface Coded {
  readonly state: string;
  readonly sentiment: number | null;
  readonly labels: readonly object[];
}

interface Found {
  readonly feedback: {
    readonly nodes: readonly Coded[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

/** What is kept of the comments: how many themes each has, and how many are not coded. */
async function coded(): Promise<{ themes: number[]; open: number }> {
  const nodes: Coded[] = [];
  let after: string | null = null;
  do {
    const { data }: Answer<Found> = await as<Found>(
      'experience-team@RT5',
      `query ($search: String, $after: String) {
         feedback(trust: "RT5", first: 50, after: $after, filter: { search: $search }) {
           nodes { state sentiment labels { theme { code } } } pageInfo { endCursor hasNextPage } } }`,
      { search: mark, after },
    );
    if (!data) throw new Error('There is no answer.');
    nodes.push(...data.feedback.nodes);
    after = data.feedback.pageInfo.hasNextPage ? data.feedback.pageInfo.endCursor : null;
  } while (after);
  return {
    themes: nodes.map(({ labels }) => labels.length).sort(),
    open: nodes.filter(({ state, sentiment }) => state !== 'CODED' || sentiment === null).length,
  };
}

describe('one hundred comments in one sitting', () => {
  it('are coded with keys alone: one for each theme, one for the feeling, one to go on', async () => {
    await staff.goto(list(''));
    const { presses } = await codeInOneSitting(staff, count);
    const second = Math.ceil(count / 3);
    expect(presses).toBe(1 + 3 * count + second);
    expect(await coded()).toEqual({
      themes: [...Array<number>(count - second).fill(1), ...Array<number>(second).fill(2)],
      open: 0,
    });
  }, 400_000);

  it('go on from page to page where they stay in the list', async () => {
    await staff.goto(list('coded'));
    await staff.keyboard.press('j');
    await staff.waitForURL(/\/workspace\/feedback\/[\w-]{36}/);
    const opened = new Set<string>();
    for (let index = 0; index < 25; index += 1) {
      const here = staff.url();
      opened.add(new URL(here).pathname);
      await staff.keyboard.press('s');
      await staff.waitForURL((now) => now.href !== here);
    }
    expect(opened.size).toBe(25);
    expect(new URL(staff.url()).searchParams.get('after')).not.toBeNull();
  }, 120_000);
});
