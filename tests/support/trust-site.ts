import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { as } from './platform.js';

/** A website of a trust on an origin of its own. */
export interface TrustSite {
  readonly origin: string;
  /** The embed key that names it. */
  readonly key: { readonly id: string; readonly key: string };
  stop(): void;
}

/** What is on the site. */
export interface TrustSiteOptions {
  /** ODS code of the trust whose web team makes the key. */
  readonly trust: string;
  readonly testMode?: boolean;
  /** Its content security policy. */
  readonly policy: string;
  /** Its page, with the key that it was given. */
  readonly page: (key: string) => string;
}

/** Starts a website, and has the trust's web team make a key that names it. */
export async function startTrustSite({
  trust,
  testMode = false,
  policy,
  page,
}: TrustSiteOptions): Promise<TrustSite> {
  let body = '';
  const site = createServer((_request, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', policy);
    response.end(body);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const { data } = await as<{ createEmbedKey: TrustSite['key'] }>(
    `web-team@${trust}`,
    `mutation ($input: CreateEmbedKeyInput!) { createEmbedKey(input: $input) { ... on EmbedKey { id key } } }`,
    { input: { idempotencyKey: randomUUID(), trust, label: 'Our site', origins: [origin], testMode } },
  );
  if (!data?.createEmbedKey.key) throw new Error('The web team got no key; a live one is for https only.');
  body = page(data.createEmbedKey.key);
  return { origin, key: data.createEmbedKey, stop: () => site.close() };
}
