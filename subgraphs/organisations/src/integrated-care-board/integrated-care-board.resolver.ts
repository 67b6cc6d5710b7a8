import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, LocalDate, OdsCode, PageArgs, todayInLondon, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { BoardTrust } from './board-trust.type.js';
import { IntegratedCareBoard } from './integrated-care-board.entity.js';
import { IntegratedCareBoardService } from './integrated-care-board.service.js';

const TrustConnection = connectionOf(Trust, 'Trust');

@Resolver(() => IntegratedCareBoard)
export class IntegratedCareBoardResolver {
  @Query(() => IntegratedCareBoard, {
    nullable: true,
    description: 'The integrated care board with this code; null when there is none.',
  })
  integratedCareBoard(
    @Arg('odsCode', () => OdsCode, { description: 'Code of the board.' }) odsCode: string,
    @Ctx() context: RequestContext,
  ): Promise<IntegratedCareBoard | null> {
    return context.get(IntegratedCareBoardService).byCode(odsCode);
  }

  @FieldResolver(() => TrustConnection, {
    description:
      'The trusts that belong to the board on a day, today by default, in the order of their codes.',
  })
  trusts(
    @Root() board: IntegratedCareBoard,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today by default.' })
    on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Trust>> {
    return context.get(IntegratedCareBoardService).trustsOf(board, on ?? todayInLondon(), page);
  }

  @FieldResolver(() => [BoardTrust], {
    description:
      'All trusts that belong to the board, ever did or will, in the order of their codes and days.',
  })
  boardTrusts(@Root() board: IntegratedCareBoard, @Ctx() context: RequestContext): Promise<BoardTrust[]> {
    return context.get(IntegratedCareBoardService).membershipsOf(board.odsCode);
  }
}
