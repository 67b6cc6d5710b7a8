import { renderSVG } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const ward = '5e100000-0000-4000-8000-000000000001';
const otherWard = '5e100000-0000-4000-8000-000000000002';

const open = (path: string) => fetch(`${gateway.url}${path}`, { headers: { accept: 'text/html' } });
const pageOf = async (path: string) => (await (await open(path)).text()).replaceAll(/\s+/g, ' ');
/** Posters are kept for a minute: each test looks at a ward of its own. */
let wards = 10;
const newWard = () => `5e100000-0000-4000-8000-0000000000${(wards += 1)}`;
const publish = (part: Partial<TestGateway['world']['actions'][number]>) => {
  const [first] = gateway.world.actions;
  if (first) gateway.world.actions = [{ ...first, id: `a${wards}`, ...part }, ...gateway.world.actions];
};

describe('a poster', () => {
  it('R107 says for a trust whose it is, what people said and what was done, with its date', async () => {
    const page = await pageOf('/poster/rt5');
    expect(page).toContain('<h1>You said, we did</h1>');
    expect(page).toContain('Leicestershire Partnership');
    expect(page).toContain('<h2>You said</h2> <p>The ward was cold.</p> <h2>We did</h2>');
    expect(page).toContain('3 November 2026');
  });

  it('R107 leads to the feedback form by a QR code, and by an address in letters', async () => {
    const page = await pageOf(`/poster/${ward}`);
    const code = renderSVG(`${gateway.url}/f/${ward}`, { ecc: 'M', border: 4 });
    expect(page).toContain(`aria-label="QR code of the address beside it"> ${code} </div>`);
    expect(page).toContain(`${new URL(gateway.url).host}/f/${ward}</p>`);
  });

  it('R107 of a service has its name, and only its actions', async () => {
    publish({ said: 'Tea was cold.', service: { id: ward } });
    const page = await pageOf(`/poster/${ward}?size=a3`);
    expect(page).toContain('<p class="service">Ward 3</p>');
    const fresh = newWard();
    publish({ said: 'Soup was cold.', service: { id: fresh } });
    const own = await pageOf(`/poster/${fresh}`);
    expect(own).toContain('Soup was cold.');
    expect(own).not.toContain('Tea was cold.');
  });

  it('R107 is for A4, for A3 when it is asked for, and for A4 again when something else is', async () => {
    expect(await pageOf('/poster/RT5')).toContain('href="/assets/poster-a4.css"');
    expect(await pageOf('/poster/RT5?size=a3')).toContain('href="/assets/poster-a3.css"');
    expect(await pageOf('/poster/RT5?size=<script>')).toContain('href="/assets/poster-a4.css"');
    for (const file of ['poster', 'poster-a4', 'poster-a3'])
      expect((await open(`/assets/${file}.css`)).status).toBe(200);
  });

  it('R107 has the label that the trust gave, and both halves under it', async () => {
    const fresh = newWard();
    publish({ label: 'YOU_SAID_WE_HEARD', service: { id: fresh } });
    const page = await pageOf(`/poster/${fresh}`);
    expect(page).toContain('<h1>You said, we heard</h1>');
    expect(page).toContain('<h2>We heard</h2>');
  });

  it('R107 shows words of people as words, whatever is in them', async () => {
    const fresh = newWard();
    publish({ said: '<script>alert(1)</script> & "more"', service: { id: fresh } });
    const page = await pageOf(`/poster/${fresh}`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(page).not.toContain('<script');
  });

  it('R107 says that it is made up, for a trust or an action that is', async () => {
    expect(await pageOf('/poster/RT5')).toContain('What stands here is made up.');
  });

  it('R107 asks to be told when nothing is published yet', async () => {
    const page = await pageOf(`/poster/${otherWard}`);
    expect(page).toContain('What changes will stand here.');
  });

  it('R107 says where to read on when an action is too long for one sheet', async () => {
    const fresh = newWard();
    publish({ said: 'word '.repeat(400), did: 'deed '.repeat(400), service: { id: fresh } });
    const page = await pageOf(`/poster/${fresh}`);
    expect(page).toContain('Read it all, and what else changed:');
    expect(page).toContain('/a/RT5</span>');
  });

  it('R107 is under the strict policy, with no script and nothing inline', async () => {
    const answer = await open('/poster/RT5');
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await answer.text()).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it('is not there for a place that is not there', async () => {
    expect((await open('/poster/XXX')).status).toBe(404);
    expect((await open('/poster/..%2f..%2fetc')).status).toBe(404);
  });

  it('says that it cannot be shown while what is published cannot be read', async () => {
    gateway.experience.answering = false;
    expect((await open(`/poster/${newWard()}`)).status).toBe(503);
    gateway.experience.answering = true;
  });
});
