import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { TriangulationReference } from '../reference/triangulation.reference.js';
import { ComplaintsSayService } from './complaints-say.service.js';
import { ComplaintsSay } from './complaints-say.type.js';

/** What complaints add to a theme that is looked at from all sides. */
@Resolver(() => TriangulationReference)
export class ComplaintsSayResolver {
  @Directive('@requires(fields: "trusts")')
  @FieldResolver(() => ComplaintsSay, {
    nullable: true,
    description:
      'What people told complaints teams about it, for those who read the figures of the trusts. Null, with an error, while it cannot be read.',
  })
  complaints(
    @Root() triangulation: TriangulationReference,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintsSay> {
    return context.get(ComplaintsSayService).about(triangulation);
  }
}
