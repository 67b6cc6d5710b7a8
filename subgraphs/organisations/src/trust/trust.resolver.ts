import { LocalDate, OdsCode, todayInLondon } from '@wesaid/shared/types';
import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DatedName } from '../names/dated-name.type.js';
import { IntegratedCareBoard } from '../integrated-care-board/integrated-care-board.entity.js';
import { Trust } from './trust.entity.js';
import { TrustService } from './trust.service.js';

@Resolver(() => Trust)
export class TrustResolver {
  @Query(() => Trust, { nullable: true, description: 'The trust with this code; null when there is none.' })
  trust(
    @Arg('odsCode', () => OdsCode, { description: 'Code of the trust.' }) odsCode: string,
    @Ctx() context: RequestContext,
  ): Promise<Trust | null> {
    return context.get(TrustService).byCode(odsCode);
  }

  @FieldResolver(() => IntegratedCareBoard, {
    nullable: true,
    description:
      'The integrated care board that the trust belongs to on a day, today by default; null when the register names none.',
  })
  integratedCareBoard(
    @Root() trust: Trust,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today by default.' })
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<IntegratedCareBoard | null> {
    return context.get(TrustService).boardOf(trust, on ?? todayInLondon());
  }

  @FieldResolver(() => [DatedName], { description: 'All its names, oldest first.' })
  names(@Root() trust: Trust, @Ctx() context: RequestContext): Promise<DatedName[]> {
    return context.get(TrustService).namesOf(trust);
  }
}
