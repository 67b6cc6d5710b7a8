import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { pagePolicy } from '../http/content-policies.js';
import type { Places } from '../pages/places.js';
import type { PosterActions } from './poster-actions.js';
import { layOutPoster } from './poster-layout.js';
import { posterPage } from './poster.page.js';

/** What posters need. */
export interface PosterOptions {
  readonly publicUrl: string;
  readonly places: Places;
  readonly actions: PosterActions;
}

const posterQuery = z.object({ size: z.enum(['a4', 'a3']).catch('a4') });

/** Posters to print, of a whole trust (`/poster/RT5`) or of one of its services by its identifier. */
export function registerPosters(app: FastifyInstance, { publicUrl, places, actions }: PosterOptions): void {
  app.get<{ Params: { place: string } }>(
    '/poster/:place',
    { helmet: { contentSecurityPolicy: pagePolicy } },
    async (request, reply) => {
      const { size: paper } = posterQuery.parse(request.query);
      const place = await places.find(request.params.place);
      if (!place) return reply.callNotFound();
      const layout = layOutPoster(await actions.of(place));
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'public, max-age=60, stale-while-revalidate=300')
        .send(posterPage({ place, layout, paper, publicUrl }).text);
    },
  );
}
