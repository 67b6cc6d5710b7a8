import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { TriangulationReference } from '../reference/triangulation.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { FiguresService } from './figures.service.js';
import { SafetySays } from './safety-says.type.js';

/** What the count of committees adds to a trust. */
@Resolver(() => TrustReference)
export class TrustFiguresResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many committees the trust has, for its safety specialists and for analysts of the integrated care board that it belongs to today. Null for everybody else.',
  })
  committeeCount(@Root() trust: TrustReference, @Ctx() context: RequestContext): Promise<number | null> {
    return context.get(FiguresService).committeeCount(trust.odsCode);
  }
}

/** What safety adds to a triangulation. */
@Resolver(() => TriangulationReference)
export class TriangulationSafetyResolver {
  @Directive('@requires(fields: "trusts")')
  @FieldResolver(() => SafetySays, {
    nullable: true,
    description:
      'What measures of safety say about the theme, for staff of the trust, for analysts of its board, and for staff of the trusts of a board. No value of a measure is told. Null, with an error, for everybody else and while it cannot be read.',
  })
  safety(@Root() triangulation: TriangulationReference, @Ctx() context: RequestContext): Promise<SafetySays> {
    return context.get(FiguresService).says(triangulation);
  }
}
