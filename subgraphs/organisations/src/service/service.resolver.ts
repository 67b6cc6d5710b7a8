import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DatedName } from '../names/dated-name.type.js';
import { Site } from '../site/site.entity.js';
import { SiteService } from '../site/site.service.js';
import { Trust } from '../trust/trust.entity.js';
import { TrustService } from '../trust/trust.service.js';
import { ServiceDirectory } from './service-directory.js';
import { CareService } from './service.entity.js';

@Resolver(() => CareService)
export class ServiceResolver {
  @Query(() => CareService, {
    nullable: true,
    description: 'The service with this identifier, open or closed; null when there is none.',
  })
  service(
    @Arg('id', () => ID, { description: 'Identifier of the service.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CareService | null> {
    return context.get(ServiceDirectory).byId(id);
  }

  @FieldResolver(() => Site, {
    nullable: true,
    description: 'Where it is; null when it is tied to no one place.',
  })
  site(@Root() service: CareService, @Ctx() context: RequestContext): Promise<Site | null> | null {
    return service.siteId === null ? null : context.get(SiteService).byId(service.siteId);
  }

  @FieldResolver(() => Trust, { description: 'The trust that it belongs or belonged to.' })
  trust(@Root() service: CareService, @Ctx() context: RequestContext): Promise<Trust | null> {
    return context.get(TrustService).byCode(service.trustCode);
  }

  @FieldResolver(() => CareService, {
    nullable: true,
    description: 'The service that it is part of; null when it is part of none.',
  })
  parent(@Root() service: CareService, @Ctx() context: RequestContext): Promise<CareService | null> | null {
    return service.parentId === null ? null : context.get(ServiceDirectory).byId(service.parentId);
  }

  @FieldResolver(() => [DatedName], { description: 'All its names, oldest first.' })
  names(@Root() service: CareService, @Ctx() context: RequestContext): Promise<DatedName[]> {
    return context.get(ServiceDirectory).namesOf(service);
  }

  @FieldResolver(() => [CareService], {
    description: 'The services that took over from it; empty while it is open.',
  })
  successors(@Root() service: CareService, @Ctx() context: RequestContext): Promise<CareService[]> {
    return context.get(ServiceDirectory).successorsOf(service);
  }

  @FieldResolver(() => [CareService], { description: 'The services that it took over from.' })
  predecessors(@Root() service: CareService, @Ctx() context: RequestContext): Promise<CareService[]> {
    return context.get(ServiceDirectory).predecessorsOf(service);
  }
}
