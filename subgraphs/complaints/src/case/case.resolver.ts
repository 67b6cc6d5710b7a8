import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CaseDesk } from './case-desk.type.js';
import { Case } from './case.entity.js';
import { CaseSelection } from './case.enums.js';
import { CaseService } from './case.service.js';

const CaseConnection = connectionOf(Case, 'Case');

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description:
      'The case with this identifier, for the complaints team of its trust; null when there is none or it is not yours.',
  })
  async case(
    @Arg('id', () => ID, { description: 'Identifier of the case.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Case | null> {
    const [found] = await context.get(CaseService).byReferences([{ id }]);
    return found ?? null;
  }

  @Query(() => CaseConnection, {
    description:
      'The cases of a trust, last opened first, for its complaints team. FORBIDDEN for everybody else.',
  })
  cases(
    @Arg('trust', () => OdsCode, { description: 'The trust whose cases are wanted.' }) trust: string,
    @Arg('selection', () => CaseSelection, {
      defaultValue: CaseSelection.ORDINARY,
      description: 'Which cases: ordinary ones by default.',
    })
    selection: CaseSelection,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Case>> {
    return context.get(CaseService).ofTrust(trust, selection, page);
  }

  @Query(() => CaseConnection, {
    description:
      'The open cases of a trust, what is due first first, for its complaints team. FORBIDDEN for everybody else.',
  })
  casesDue(
    @Arg('trust', () => OdsCode, { description: 'The trust whose cases are wanted.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Case>> {
    return context.get(CaseService).due(trust, page);
  }

  @Query(() => CaseDesk, {
    description: 'What waits for the complaints team of a trust now. FORBIDDEN for everybody else.',
  })
  caseDesk(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<CaseDesk> {
    return context.get(CaseService).desk(trust);
  }
}
