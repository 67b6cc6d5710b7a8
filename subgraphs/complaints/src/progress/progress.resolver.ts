import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { CaseProgress } from './case-progress.type.js';
import { ProgressService } from './progress.service.js';

@Resolver(() => CaseProgress)
export class ProgressResolver {
  @Query(() => CaseProgress, {
    nullable: true,
    description: 'How far the case is that a receipt code belongs to; null when no case has this code.',
  })
  caseProgress(
    @Arg('code', () => String, {
      description:
        'The code, as the person typed it: spaces, dashes and small letters do not matter, nor O for 0 or I for 1.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<CaseProgress | null> {
    return context.get(ProgressService).of(code);
  }
}
