import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { TrustService } from '../trust/trust.service.js';

/** What the embed key of a page stands for. */
@ObjectType({ description: 'What the embed key of a page stands for.' })
export class Embed {
  /** Whether what is sent from this page is only a test and never enters figures. */
  @Field(() => Boolean, {
    description: 'Whether what is sent from this page is only a test and never enters figures.',
  })
  testMode!: boolean;

  /** The trust that the key names. */
  @Field(() => Trust, { description: 'The trust that the key names.' })
  trust!: Trust;
}

@Resolver(() => Embed)
export class EmbedResolver {
  @Query(() => Embed, {
    nullable: true,
    description: 'What the embed key of the page stands for; null when the request came without one.',
  })
  async embed(@Ctx() context: RequestContext): Promise<Embed | null> {
    const { viewer } = context;
    if (viewer.kind !== 'public') return null;
    const trust = await context.get(TrustService).byCode(viewer.trust);
    return trust && { testMode: viewer.testMode, trust };
  }
}
