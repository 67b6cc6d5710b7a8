import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/index.js';

/** The least resolver, for the tests of the server itself. */
@Resolver()
export class GreetingResolver {
  @Query(() => String, { description: 'Says what kind of viewer asks.' })
  greeting(@Ctx() context: RequestContext): string {
    return context.viewer.kind;
  }
}
