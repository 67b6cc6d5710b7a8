import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, LocalDate, PageArgs, todayInLondon, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { ServiceDirectory } from './service-directory.js';
import { CareService } from './service.entity.js';

const ServiceConnection = connectionOf(CareService, 'Service');

@Resolver(() => Trust)
export class TrustServicesResolver {
  @FieldResolver(() => ServiceConnection, {
    description: 'The services of the trust that are open on a day, by name.',
  })
  services(
    @Root() trust: Trust,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today by default.' })
    on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CareService>> {
    return context.get(ServiceDirectory).ofTrust(trust, on ?? todayInLondon(), page);
  }
}
