import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { TriangulationReference } from '../reference/triangulation.reference.js';
import { InvolvementSaysService } from './involvement-says.service.js';
import { InvolvementSays } from './involvement-says.type.js';

/** What involvement adds to a theme that is looked at from all sides. */
@Resolver(() => TriangulationReference)
export class InvolvementSaysResolver {
  @Directive('@requires(fields: "trusts")')
  @FieldResolver(() => InvolvementSays, {
    nullable: true,
    description:
      'What people told the trusts about it when they were involved. Null for a service, because what they say belongs to the trust as a whole; null, with an error, while it cannot be read.',
  })
  involvement(
    @Root() triangulation: TriangulationReference,
    @Ctx() context: RequestContext,
  ): Promise<InvolvementSays | null> {
    return context.get(InvolvementSaysService).about(triangulation);
  }
}
