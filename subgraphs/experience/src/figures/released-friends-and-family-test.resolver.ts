import { Quarter } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { BoardReference } from '../reference/board.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { ReleasedFriendsAndFamilyTestService } from './released-friends-and-family-test.service.js';
import { ReleasedFriendsAndFamilyTest } from './released-friends-and-family-test.type.js';

@Resolver(() => TrustReference)
export class TrustQuarterResolver {
  @FieldResolver(() => ReleasedFriendsAndFamilyTest, {
    nullable: true,
    description:
      'The Friends and Family Test of a closed quarter, for staff of the trust and analysts of its board. Null, with an error, for everybody else and while it cannot be read.',
  })
  friendsAndFamilyTestOfQuarter(
    @Root() trust: TrustReference,
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<ReleasedFriendsAndFamilyTest> {
    return context.get(ReleasedFriendsAndFamilyTestService).ofTrust(trust.odsCode, quarter);
  }
}

@Resolver(() => BoardReference)
export class BoardQuarterResolver {
  @Directive('@requires(fields: "boardTrusts { odsCode from to }")')
  @FieldResolver(() => ReleasedFriendsAndFamilyTest, {
    nullable: true,
    description:
      'The Friends and Family Test of the trusts that belonged to the board at the end of the quarter, together, for analysts of the board and staff of its trusts. Null, with an error, for everybody else and while it cannot be read.',
  })
  friendsAndFamilyTestOfQuarter(
    @Root() board: BoardReference,
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<ReleasedFriendsAndFamilyTest> {
    return context.get(ReleasedFriendsAndFamilyTestService).ofBoard(board, quarter);
  }
}
