import { Quarter } from '@wesaid/shared/disclosure';
import { DomainError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
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

  @FieldResolver(() => [ReleasedFriendsAndFamilyTest], {
    nullable: true,
    description:
      'What the trust publishes of its Friends and Family Test: its last closed quarters, newest first, after disclosure control. Everybody may read them. Null, with an error, while they cannot be read.',
  })
  friendsAndFamilyTestOfQuarters(
    @Root() trust: TrustReference,
    @Arg('first', () => Int, { description: 'How many quarters to give, 1 to 12.' }) first: number,
    @Arg('service', () => ID, { nullable: true, description: 'One service; the whole trust by default.' })
    service: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ReleasedFriendsAndFamilyTest[]> {
    if (first < 1 || first > 12) throw new DomainError('BAD_USER_INPUT', 'Give `first` from 1 to 12.');
    return context.get(ReleasedFriendsAndFamilyTestService).published(trust.odsCode, first, service ?? null);
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
