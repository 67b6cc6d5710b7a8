import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { CollectedSpan } from '../support/trace-collector.js';
import { submitFeedback } from '../support/public-page.js';
import { as, graphql, url } from '../support/platform.js';

/** An NHS number of the range that is kept for tests. */
const canary = '9990000018';

const spans = async () => (await (await fetch(inject('traceCollector'))).json()) as CollectedSpan[];

beforeAll(async () => {
  await submitFeedback({ rating: 'GOOD', comment: `My number is ${canary}`, mayPublish: false });
  // Ways to fail with personal data in hand: a value that does not fit, one that PostgreSQL refuses, a broken document.
  await submitFeedback({ rating: 'GOOD', comment: `${canary}\0`, mayPublish: false });
  await submitFeedback({ rating: canary, comment: canary, mayPublish: false });
  await as(
    'experience-team@RT5',
    `{ feedback(trust: "RT5", first: 1, after: "${canary}") { nodes { id } } }`,
  );
  await as('experience-team@RT5', `{ trust(odsCode: "${canary}") { name ${canary} } }`);
  await graphql(null, `{ ${canary}`);
  await fetch(`${url}/r`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: `code=${canary}`,
  });
});

describe('personal data', () => {
  it('R068 is in no line of any log', async () => {
    const folder = join(inject('platformData'), 'logs');
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThanOrEqual(6);
    const logs = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    expect(logs.join('').length).toBeGreaterThan(1_000);
    for (const log of logs) expect(log).not.toContain(canary);
  });

  it('is in no metric of any part', async () => {
    const parts = [url, ...Object.values(inject('platformSubgraphs')).map((part) => part.url)];
    for (const part of parts) expect(await (await fetch(`${part}/metrics`)).text()).not.toContain(canary);
  });

  it('is in no trace', async () => {
    await vi.waitFor(async () => expect((await spans()).length).toBeGreaterThan(10), 15_000);
    expect(JSON.stringify(await spans())).not.toContain(canary);
  });
});

describe('a trace', () => {
  it('goes from the gateway through the subgraphs that answered', async () => {
    await as(
      'experience-team@RT5',
      '{ trust(odsCode: "RT5") { name actions(first: 1) { nodes { said } } } }',
    );
    await vi.waitFor(async () => {
      const byTrace = Map.groupBy(await spans(), (span) => span.traceId);
      const partsOfTraces = [...byTrace.values()].map((each) => new Set(each.map((span) => span.part)));
      expect(
        partsOfTraces.some((parts) =>
          ['wesaid-gateway', 'wesaid-organisations', 'wesaid-experience'].every((part) => parts.has(part)),
        ),
      ).toBe(true);
    }, 15_000);
  });
});
