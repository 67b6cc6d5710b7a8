import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { TriangulationReference } from '../reference/triangulation.reference.js';
import { ExternalSaysService } from './external-says.service.js';
import { ExternalSays } from './external-says.type.js';

/** What others found out, beside a theme that is looked at from all sides. */
@Resolver(() => TriangulationReference)
export class ExternalSaysResolver {
  @Directive('@requires(fields: "trusts")')
  @FieldResolver(() => ExternalSays, {
    nullable: true,
    description:
      "What others published about it, such as Healthwatch, for those who read the figures of the trusts. It stands beside the four sources of the trusts' own and is counted with none of them. Null, with an error, while it cannot be read.",
  })
  external(
    @Root() triangulation: TriangulationReference,
    @Ctx() context: RequestContext,
  ): Promise<ExternalSays> {
    return context.get(ExternalSaysService).about(triangulation);
  }
}
