import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Query, Resolver } from 'type-graphql';
import { SafetyDeskService } from './safety-desk.service.js';
import { SafetyDesk } from './safety-desk.type.js';

@Resolver()
export class SafetyDeskResolver {
  @Query(() => SafetyDesk, {
    description:
      'What waits for you in the work of committees: all of your trust for its safety specialists, those on which you sit for everybody else. UNAUTHENTICATED without signing in.',
  })
  safetyDesk(@Ctx() context: RequestContext): Promise<SafetyDesk> {
    return context.get(SafetyDeskService).desk();
  }
}
