import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { TrustService } from '../trust/trust.service.js';
import { Site } from './site.entity.js';

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => Trust, { description: 'The trust that runs the site today.' })
  trust(@Root() site: Site, @Ctx() context: RequestContext): Promise<Trust | null> {
    return context.get(TrustService).byCode(site.trustCode);
  }
}
