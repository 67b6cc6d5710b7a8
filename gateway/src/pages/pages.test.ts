import { existsSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { roles } from '@wesaid/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../paths.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { TestBrowser } from '../testing/test-browser.js';
import { examplesFor } from './explorer-examples.js';
import { html } from './html.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const open = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`${gateway.url}${path}`, { headers, redirect: 'manual' });

describe('the demonstration trust site', () => {
  it('embeds eight widgets as a trust would: one script line, and one element each', async () => {
    const page = await (await open('/')).text();
    expect(page).toContain('Demonstration – not a real NHS website');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script type="module" src="/widgets/v1/wesaid.js"></script>');
    expect(page.match(/<wesaid-[a-z-]+ embed-key="ek_live_demonstration_RT5"/g)).toHaveLength(8);
    expect(page).toContain('href="/f/RT5"');
  });

  it('is under a strict policy with Trusted Types and nothing inline', async () => {
    const response = await open('/');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types wesaid-lit");
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(await response.text()).not.toMatch(/style=|<style|\son\w+=/);
  });

  it('leads to addresses that are all there', async () => {
    const page = await (await open('/')).text();
    const addresses = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
    const widgets = existsSync(projectPath('widgets/dist/wesaid.js'));
    // The small world publishes no pages of lists; the journeys open these.
    const here = addresses.filter((each) => !/^\/[aoe]\//.test(each));
    for (const address of here.filter((each) => widgets || !each.startsWith('/widgets/'))) {
      expect([address, [200, 303].includes((await open(address)).status)]).toEqual([address, true]);
    }
  });
});

describe('security headers', () => {
  it.each([
    '/',
    '/f/RT5',
    '/r',
    '/graphql',
    '/nothing',
    '/health/live',
    '/sign-out',
    '/assets/pages.css',
    '/dev/identity/jwks',
  ])('are on %s', async (path) => {
    const { headers } = await open(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('the page of the API', () => {
  it('shows people who are not signed in where to sign in, and queries to begin with', async () => {
    const page = await (await open('/graphql')).text();
    expect(page).toContain('href="/sign-in?return=/graphql"');
    expect(page).not.toContain('graphiql.min.js');
    expect(page.match(/<pre/g)).toHaveLength(roles.length);
  });

  it('gives people who are signed in the editor with a query for each of their roles', async () => {
    gateway.world.join('complaints-team', 'RT5');
    const browser = new TestBrowser(gateway.url);
    await browser.open('/sign-in?return=/graphql');
    await browser.submit({ role: 'complaints-team', organisation: 'RT5' });
    expect(browser.page).toContain('graphiql.min.js');
    expect(browser.page).toContain('cases(trust: $trust');
    for (const [, address] of browser.page.matchAll(/(?:href|src)="(\/(?:assets|graphiql)\/[^"]*)"/g)) {
      expect([address, (await open(address ?? '')).status]).toEqual([address, 200]);
    }
  });

  it.each(examplesFor(roles.map((role) => ({ role, organisation: 'RT5' }))))(
    'has an example that fits the API: $title',
    ({ query }) => {
      const schema = buildSchema(readFileSync(projectPath('schema/api.graphql'), 'utf8'));
      expect(validate(schema, parse(query))).toEqual([]);
    },
  );
});

describe('a template', () => {
  it('escapes whatever is put in, but other pieces', () => {
    const words = `<img src=x onerror="alert('1')"> & more`;
    expect(
      html`<p title="${words}">${html`<b>${words}</b>`}${[html`a`, html`b`]}${null}${false}${0}</p>`.text,
    ).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more"><b>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more</b>ab0</p>',
    );
  });
});
