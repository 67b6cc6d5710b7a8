import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { Signpost } from './signpost.entity.js';
import { SignpostService } from './signpost.service.js';

@Resolver(() => Trust)
export class SignpostResolver {
  @FieldResolver(() => [Signpost], {
    description: 'Where to turn for help that a form cannot give, the most urgent first: one for each kind.',
  })
  signposts(@Root() trust: Trust, @Ctx() context: RequestContext): Promise<Signpost[]> {
    return context.get(SignpostService).ofTrust(trust);
  }
}
