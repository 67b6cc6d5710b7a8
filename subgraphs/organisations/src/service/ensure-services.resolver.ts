import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode } from '@wesaid/shared/types';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { EnsureServicesInput } from './ensure-services.input.js';
import { EnsureServices } from './ensure-services.service.js';
import { CareService } from './service.entity.js';

@Resolver(() => CareService)
export class EnsureServicesResolver {
  @Directive('@inaccessible')
  @Query(() => [CareService], {
    description:
      'The open services of a trust with these names, at most 500, whatever their capitals. For parts of the platform only.',
  })
  servicesByName(
    @Arg('trust', () => OdsCode) trust: string,
    @Arg('names', () => [String]) names: string[],
    @Ctx() context: RequestContext,
  ): Promise<CareService[]> {
    return context.get(EnsureServices).find(trust, names);
  }

  @Directive('@inaccessible')
  @Mutation(() => [CareService], {
    description:
      'The services of a trust with these names; those that are missing are made. For parts of the platform only.',
  })
  ensureServices(
    @Arg('input', () => EnsureServicesInput) input: EnsureServicesInput,
    @Ctx() context: RequestContext,
  ): Promise<CareService[]> {
    return context.get(EnsureServices).ensure(input.trust, input.names);
  }
}
