import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn } from '../support/examine.js';
import { url } from '../support/platform.js';
import { documentId } from '../support/public-page.js';

const group = 'Patient Safety Incident Response Group';
const question = `Who walks with people at night? ${randomUUID()}`;
const answer = `The night team, two for each ward. ${randomUUID()}`;
const paper = `Falls in November ${randomUUID()}`;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let browser: Browser;
let partner: Page;
let specialist: Page;
const violations: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  partner = await signedIn(browser, 'safety-partner@RT5', '/committee');
  partner.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) violations.push(message.text());
  });
  specialist = await signedIn(browser, 'safety-specialist@RT5', '/workspace/committees', {
    javaScriptEnabled: false,
  });
});
afterAll(() => browser.close());

const board = () => partner.locator('wesaid-committee-board');

/** Opens the committee of the story in the workspace. */
async function openGroup(): Promise<void> {
  await specialist.goto(`${url}/workspace/committees`);
  await specialist.getByRole('link', { name: group }).click();
  await specialist.getByRole('heading', { level: 1, name: group }).waitFor();
}

/** Asks the API from a page of ours, as the board does. */
const ask = (page: Page, operation: string, variables: object) =>
  page.evaluate(
    async (body) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wesaid-csrf': '1' },
        body,
      });
      return (await response.json()) as { data: Record<string, unknown> | null };
    },
    JSON.stringify({ documentId: documentId(operation), variables }),
  );

describe('a patient safety partner and their committee', () => {
  it('R168 finds its meetings, papers, figures and questions on one page', async () => {
    await partner.reload();
    await board().getByRole('heading', { name: group, exact: true }).waitFor();
    await board().getByRole('heading', { name: 'Next meeting' }).waitFor();
    await board().getByRole('img').first().waitFor();
    await board().getByRole('heading', { name: 'Ask the committee a question' }).waitFor();
  });

  it('opens a paper by a link that is their own, and nobody else’s', async () => {
    const link = board().locator('a[part="paper"]').first();
    const [download] = await Promise.all([partner.waitForEvent('download'), link.click()]);
    expect(readFileSync(await download.path()).length).toBeGreaterThan(10);
    const href = (await link.getAttribute('href')) ?? '';
    expect((await partner.request.get(href)).status()).toBe(200);
    // The specialist sits on the same committee, and sees the same paper by a link of their own.
    expect((await specialist.request.get(href)).status()).toBe(404);
    expect((await fetch(href)).status).toBe(401);
  });

  it('gets a paper that the specialist adds to the next meeting', async () => {
    await openGroup();
    await specialist
      .getByRole('link', { name: new RegExp(`^${group}: `) })
      .first()
      .click();
    await specialist.getByLabel('What is it called?').fill(paper);
    await specialist.getByRole('button', { name: 'Add this paper' }).click();
    expect(await specialist.getByRole('alert').innerText()).toContain('Choose a file.');
    expect(await specialist.getByLabel('What is it called?').inputValue()).toBe(paper);
    await specialist
      .getByLabel('File')
      .setInputFiles({ name: 'falls.pdf', mimeType: 'application/pdf', buffer: pdf });
    await specialist.getByRole('button', { name: 'Add this paper' }).click();
    expect(await specialist.getByRole('status').innerText()).toContain('The paper is added');
    await partner.reload();
    await board().getByText(paper).waitFor({ state: 'attached' });
  });

  it('asks a question, and reads the answer that the specialist gives in the workspace', async () => {
    await board().getByRole('textbox').fill(question);
    await board().getByRole('button', { name: 'Send question' }).click();
    await board().getByText('Your question is with the committee.').waitFor();
    await openGroup();
    await specialist
      .getByRole('listitem')
      .filter({ hasText: question })
      .getByRole('link', { name: 'Answer this question' })
      .click();
    await specialist.getByRole('button', { name: 'Send this answer' }).click();
    expect(await specialist.getByRole('alert').innerText()).toContain('There is a problem');
    await specialist.getByLabel('Your answer').fill(answer);
    await specialist.getByRole('button', { name: 'Send this answer' }).click();
    expect(await specialist.getByRole('status').innerText()).toContain('The answer is sent');
    await partner.reload();
    await board().getByText(answer).waitFor();
  });

  it('R168 sees nothing of any other committee, also not by its identifier', async () => {
    const other = await signedIn(browser, 'safety-partner@RXN', '/committee');
    const { data } = await ask(partner, 'CommitteeBoard', {});
    const own = (data?.['myCommittees'] as { nodes: { id: string }[] }).nodes[0]?.id ?? '';
    const foreign = await ask(other, 'CommitteeMeetings', { committee: own });
    expect(foreign.data?.['committee'] ?? null).toBeNull();
    expect((await other.request.get(`${url}/workspace/committees/${own}`)).status()).toBe(403);
    await other.context().close();
  });

  it('breaks no rule of the strict content security policy on the way', () => {
    expect(violations).toEqual([]);
  });
});

it('tells somebody who sits on no committee what to do about it', async () => {
  const page = await signedIn(browser, 'experience-team@RT5', '/committee');
  await page.getByRole('heading', { name: 'You do not sit on a committee' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('experience-team@RT5');
});
