import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../paths.js';
import { TestBrowser } from '../testing/test-browser.js';
import { freePort, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { organisationsSdl } from '../testing/tiny-schemas.js';
import { startTinySubgraph, type TinySubgraph } from '../testing/tiny-subgraph.js';
import { TinyWorld } from '../testing/tiny-world.js';

/** A gateway of which only organisations answers: every other part is away. */
let gateway: TestGateway;
let organisations: TinySubgraph;
const world = new TinyWorld();
beforeAll(async () => {
  organisations = await startTinySubgraph('organisations', organisationsSdl, world.organisations);
  const url = `http://127.0.0.1:${await freePort()}`;
  const away = ['experience', 'complaints', 'involvement', 'safety'].map((name) => ({
    name,
    url,
    signingKey: organisations.address.signingKey,
  }));
  gateway = await startTestGateway({
    supergraphFile: projectPath('schema/supergraph.graphql'),
    subgraphs: [organisations.address, ...away],
  });
});
afterAll(async () => {
  await gateway.stop();
  await organisations.stop();
});

/** A browser of somebody at RT5. What they may be is kept for half a minute: each set of roles needs a person of its own. */
async function signedIn(role = 'experience-team'): Promise<TestBrowser> {
  const browser = new TestBrowser(gateway.url);
  await browser.open('/sign-in?return=/workspace');
  await browser.submit({ role, organisation: 'RT5' });
  return browser;
}

const post = (browser: TestBrowser, path: string, fields: Record<string, string>, origin = gateway.url) =>
  browser.fetch(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) });

describe('the way into the workspace', () => {
  it('leads through the sign-in, and back to the page that was asked for', async () => {
    const response = await fetch(`${gateway.url}/workspace/feedback?show=all`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/sign-in?return=%2Fworkspace%2Ffeedback%3Fshow%3Dall');
  });

  it('ends at a clear page for people without a role', async () => {
    expect((await signedIn('involvee')).page).toContain('You are signed in, but you have no role here yet');
  });
});

describe('the workspace while parts are away', () => {
  it('says so for each section, and keeps the frame', async () => {
    world.join('experience-team', 'RT5');
    const { page } = await signedIn();
    expect(page).toContain('What waits for you');
    expect(page).toContain('Leicestershire Partnership');
    expect(page).toMatch(/Feedback<\/a>[\s\S]*We cannot look this up now/);
    expect(page).not.toMatch(/<script|style="|\son\w+="/);
  });

  it('keeps what was written, to be sent again, and says that nothing was saved', async () => {
    const browser = await signedIn();
    const response = await post(browser, '/workspace/actions/new', {
      said: 'The wards <b>were</b> cold.',
      idempotencyKey: 'a-key-of-the-test',
    });
    const page = await response.text();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(page).toContain('A part of this service is not answering');
    expect(page).toMatch(/name="said"\s+value="The wards &lt;b&gt;were&lt;\/b&gt; cold."/);
    expect(page).toMatch(/name="idempotencyKey"\s+value="a-key-of-the-test"/);
    expect(page).toMatch(/action="\/workspace\/actions\/new"/);
  });

  it('takes no form from elsewhere, nor one that does not say from where', async () => {
    const browser = await signedIn();
    expect((await post(browser, '/workspace/actions/new', {}, 'https://evil.example')).status).toBe(403);
    const silent = await browser.fetch('/workspace/actions/new', {
      method: 'POST',
      body: new URLSearchParams({ said: 'words' }),
    });
    expect(silent.status).toBe(403);
  });
});

describe('a person who works for two trusts', () => {
  it('chooses between them, and cannot choose a third', async () => {
    world.grants.set('web-team@RT5', [
      { role: 'experience-team', organisation: 'RT5', services: null },
      { role: 'complaints-team', organisation: 'RXN', services: null },
    ]);
    const browser = await signedIn('web-team');
    expect(browser.page).toContain('You work for');
    expect(browser.page).toMatch(/href="\/workspace\/feedback\?at=RT5"/);
    expect(browser.page).not.toContain('>Cases<');
    await browser.open('/workspace?at=RXN');
    expect(browser.page).toMatch(/href="\/workspace\/cases\?at=RXN"/);
    expect(browser.page).not.toContain('>Feedback<');
    expect((await browser.fetch('/workspace?at=R1H')).status).toBe(404);
    expect((await browser.fetch('/workspace/feedback?at=RXN')).status).toBe(403);
  });
});
