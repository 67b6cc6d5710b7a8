import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiPolicy, pagePolicy } from '../http/content-policies.js';
import type { EmbedKeys } from '../public-access/embed-keys.js';
import { isRevocable, publishedFreshness, revocableFreshness } from '../public-access/freshness.js';
import { lists } from './lists.js';
import { publishedContent, type PublishedList, type PublishedLists } from './published-list.js';
import { publishedPage } from './published.page.js';

/** What the published lists need. */
export interface PublishedOptions {
  readonly published: PublishedLists;
  readonly embedKeys: EmbedKeys;
}

const itemsPerPage = 10;
const freshnessOf = ({ field }: PublishedList): string =>
  isRevocable(field) ? revocableFreshness : publishedFreshness;

const odsCode = /^[a-z0-9]{1,20}$/i;
const pageQuery = z.object({ after: z.string().max(200).nullable().catch(null).default(null) });
const contentQuery = z.object({
  key: z.string().max(120),
  first: z.coerce.number().int().min(1).max(50).default(10),
  'heading-level': z.coerce.number().int().min(1).max(6).default(2),
});

/**
 * What trusts publish as plain HTML: a page for each list, and the content for a trust's own server to put inside the
 * element, where search engines read it until the widget starts.
 */
export function registerPublished(app: FastifyInstance, { published, embedKeys }: PublishedOptions): void {
  for (const [address, list] of Object.entries(lists)) {
    app.get<{ Params: { trust: string } }>(
      `/${address}/:trust`,
      { helmet: { contentSecurityPolicy: pagePolicy } },
      async (request, reply) => {
        const { trust } = request.params;
        const { after } = pageQuery.parse(request.query);
        const wanted = { trust: trust.toUpperCase(), first: itemsPerPage, after };
        const found = odsCode.test(trust) ? await published.read(list, wanted) : null;
        if (!found) return reply.callNotFound();
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', freshnessOf(list))
          .send(publishedPage(list, found).text);
      },
    );

    app.get(
      `/embed/${list.tag}/content`,
      { helmet: { contentSecurityPolicy: apiPolicy } },
      async (request, reply) => {
        const query = contentQuery.safeParse(request.query);
        const key = query.success ? await embedKeys.find(query.data.key) : null;
        const found =
          query.success &&
          key &&
          (await published.read(list, { trust: key.trust, first: query.data.first, after: null }));
        if (!found) return reply.callNotFound();
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', freshnessOf(list))
          .send(publishedContent(list, found, query.data['heading-level']).text);
      },
    );
  }
}
