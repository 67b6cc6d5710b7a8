import type { FastifyInstance } from 'fastify';
import { widgetPagePolicy } from '../http/content-policies.js';
import { lists } from '../published/lists.js';
import { publishedContent, type PublishedList, type PublishedLists } from '../published/published-list.js';
import { demonstrationPage, demonstrationTrust } from './demonstration.page.js';
import { html, type Html } from './html.js';

/** The demonstration trust's site. What it has published stands in it as HTML, as a trust's own server would put it. */
export function registerDemonstration(app: FastifyInstance, published: PublishedLists): void {
  const contentOf = async (address: string, list: PublishedList): Promise<Html> => {
    const wanted = { trust: demonstrationTrust, first: 5, after: null };
    const found = await published.read(list, wanted).catch(() => null);
    return found
      ? publishedContent(list, found, 2)
      : html`<p><a href="/${address}/${demonstrationTrust}">${list.title}</a></p>`;
  };

  app.get('/', { helmet: { contentSecurityPolicy: widgetPagePolicy } }, async (_request, reply) => {
    const contents = await Promise.all(
      Object.entries(lists).map(
        async ([address, list]) => [list.tag, await contentOf(address, list)] as const,
      ),
    );
    const page = demonstrationPage(new Map(contents));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page.text);
  });
}
