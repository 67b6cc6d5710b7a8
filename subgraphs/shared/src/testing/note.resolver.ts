import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GraphQLScalarType } from 'graphql';
import { ForbiddenError } from '../errors/index.js';
import { once } from '../idempotency/index.js';
import type { RequestContext } from '../server/index.js';

const NoteInput = new GraphQLScalarType<{ trust: string; body: string }>({
  name: 'NoteInput',
  description: 'A note.',
});

/** Receives notes from another subgraph, for the tests of delivery. */
@Resolver()
export class NoteResolver {
  @Mutation(() => Boolean, { description: 'Keeps a note, once for a key.' })
  async receiveNote(
    @Arg('idempotencyKey', () => String) key: string,
    @Arg('input', () => NoteInput) input: { trust: string; body: string },
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    if (context.viewer.kind !== 'system') throw new ForbiddenError('deliver notes');
    await context.work((em) =>
      once(em, context.viewer, { key, body: input }, async () => {
        await em.execute('insert into note values (?, ?, ?)', [randomUUID(), input.trust, input.body]);
        return { kept: true };
      }),
    );
    return true;
  }
}
