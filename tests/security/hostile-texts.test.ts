import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn } from '../support/examine.js';
import { as } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';
import {
  allFound,
  forEachText,
  liveMarkup,
  post,
  sharesFlagged,
  texts,
  throughForm,
} from '../support/texts/every-text.js';

const patience = 240_000;

interface Row {
  readonly comment: string | null;
  readonly needsAttention: boolean;
  readonly personalDetails: boolean;
}

interface Found {
  readonly rows: readonly Row[];
  readonly after: string | null;
  readonly more: boolean;
}

async function pageOfStaff(since: Date, after: string | null): Promise<Found> {
  type Nodes = (Row & { receivedAt: string })[];
  type Feedback = { nodes: Nodes; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
  const { data, errors } = await as<{ feedback: Feedback }>(
    'experience-team@RT5',
    `query ($after: String) { feedback(trust: "RT5", first: 50, after: $after) {
      nodes { comment needsAttention personalDetails receivedAt } pageInfo { endCursor hasNextPage } } }`,
    { after },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  const { nodes, pageInfo } = data.feedback;
  const rows = nodes.filter(({ receivedAt }) => new Date(receivedAt) >= since);
  return { rows, after: pageInfo.endCursor, more: rows.length === nodes.length && pageInfo.hasNextPage };
}

/** What staff read of everything that was sent since a moment, newest first. */
async function readByStaff(since: Date): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page: Found | null = null; page === null || page.more;) {
    page = await pageOfStaff(since, page?.after ?? null);
    rows.push(...page.rows);
  }
  return rows;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('three hundred hostile texts', { timeout: patience }, () => {
  it('are as many as that, and different', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(300);
  });

  it('R068 come back byte for byte from the widget, those that a person must see first flagged', async () => {
    const since = new Date();
    await forEachText(20, async (comment) => {
      const { status, data, errors } = await submitFeedback({ rating: 'POOR', comment, mayPublish: true });
      expect([comment, status, errors]).toEqual([comment, 200, undefined]);
      expect(data?.submitFeedback).toMatchObject({ __typename: 'FeedbackReceipt' });
    });
    const rows = await readByStaff(since);
    expect(rows.map(({ comment }) => comment).sort()).toEqual(texts.toSorted());
    expect(sharesFlagged(new Map(rows.map((row) => [throughForm(row.comment ?? ''), row])))).toEqual(
      allFound,
    );
  });

  it('come back from the form without script, in the answer and when it comes back with something to put right', async () => {
    const since = new Date();
    await forEachText(20, async (comment) => {
      const fields = { idempotencyKey: randomUUID(), comment, mayPublish: 'no', website: '' };
      const refused = await post('/f/RT5', fields);
      expect([comment, refused.status]).toEqual([comment, 400]);
      expect(await refused.text()).not.toMatch(liveMarkup);
      const taken = await post('/f/RT5', { ...fields, rating: 'POOR' });
      expect([comment, taken.status]).toEqual([comment, 200]);
    });
    const rows = await readByStaff(since);
    expect(rows.map(({ comment }) => comment).sort()).toEqual(texts.map(throughForm).sort());
  });

  it('are taken as concerns by the form without script, or refused with the field named', async () => {
    await forEachText(20, async (words) => {
      const response = await post('/concern/RT5', {
        idempotencyKey: randomUUID(),
        website: '',
        kind: 'COMMENT',
        whose: 'own',
        words,
        'reply-channel': 'NONE',
        'reply-needs': words.slice(0, 200),
      });
      expect([words, [200, 400].includes(response.status)]).toEqual([words, true]);
      expect(await response.text()).not.toMatch(liveMarkup);
    });
  });

  it('open nothing as receipt codes', async () => {
    await forEachText(4, async (code) => {
      const response = await post('/r', { code });
      expect([code, response.status]).toEqual([code, 200]);
      expect(await response.text()).not.toMatch(liveMarkup);
    });
  });

  it('are shown to staff as text: nothing runs, nothing is added, nothing leaves its place', async () => {
    const page = await signedIn(browser, 'experience-team@RT5', '/workspace/feedback');
    for (let more = true, pages = 0; more && pages < 12; pages += 1) {
      expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(
        await page.locator('main script, main iframe, main img[src=x], main style, main base').count(),
      ).toBe(0);
      const next = page.getByRole('link', { name: 'Next page' });
      more = (await next.count()) > 0;
      if (more) await next.click();
    }
    await page.context().close();
  });
});
