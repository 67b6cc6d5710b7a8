import { Quarter } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { BoardReference } from '../reference/board.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { ComplaintFiguresService } from './complaint-figures.service.js';
import { ComplaintFigures } from './complaint-figures.type.js';

@Resolver(() => TrustReference)
export class TrustComplaintFiguresResolver {
  @FieldResolver(() => ComplaintFigures, {
    nullable: true,
    description:
      'What people told the complaints team in a quarter, for staff of the trust and analysts of its board. Null, with an error, while it cannot be read.',
  })
  complaintFigures(
    @Root() trust: TrustReference,
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintFigures> {
    return context.get(ComplaintFiguresService).ofTrust(trust.odsCode, quarter);
  }
}

@Resolver(() => BoardReference)
export class BoardComplaintFiguresResolver {
  @Directive('@requires(fields: "boardTrusts { odsCode from to }")')
  @FieldResolver(() => ComplaintFigures, {
    nullable: true,
    description:
      'What people told the complaints teams of the trusts that belonged to the board at the end of the quarter, together, for analysts of the board and staff of its trusts. Null, with an error, while it cannot be read.',
  })
  complaintFigures(
    @Root() board: BoardReference,
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintFigures> {
    return context.get(ComplaintFiguresService).ofBoard(board, quarter);
  }
}
