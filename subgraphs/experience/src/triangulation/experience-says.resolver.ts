import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { TriangulationReference } from '../reference/triangulation.reference.js';
import { ExperienceSaysService } from './experience-says.service.js';
import { ExperienceSays } from './experience-says.type.js';

/** What feedback adds to a theme that is looked at from all sides. */
@Resolver(() => TriangulationReference)
export class ExperienceSaysResolver {
  @Directive('@requires(fields: "trusts")')
  @FieldResolver(() => ExperienceSays, {
    nullable: true,
    description:
      'What people said about it in feedback, for those who read the figures of the trusts. Null, with an error, while it cannot be read.',
  })
  experience(
    @Root() triangulation: TriangulationReference,
    @Ctx() context: RequestContext,
  ): Promise<ExperienceSays> {
    return context.get(ExperienceSaysService).about(triangulation);
  }
}
