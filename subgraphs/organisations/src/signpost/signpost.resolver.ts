import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { Signpost } from './signpost.entity.js';
import { RemoveSignpostInput, SaveSignpostInput } from './signpost.input.js';
import { SignpostService } from './signpost.service.js';

const SaveSignpostResult = createUnionType({
  name: 'SaveSignpostResult',
  description: 'The signpost, or what to put right.',
  types: () => [Signpost, ValidationProblem] as const,
  resolveType: (value) => (value instanceof ValidationProblem ? ValidationProblem : Signpost),
});

@Resolver(() => Trust)
export class SignpostResolver {
  @FieldResolver(() => [Signpost], {
    description: 'Where to turn for help that a form cannot give, the most urgent first: one for each kind.',
  })
  signposts(@Root() trust: Trust, @Ctx() context: RequestContext): Promise<Signpost[]> {
    return context.get(SignpostService).ofTrust(trust);
  }

  @Mutation(() => SaveSignpostResult, {
    description:
      "Writes a trust's own signpost, which stands in the place of the national one of its kind. For the trust's web team. Fails with CONFLICT when it was changed meanwhile.",
  })
  saveSignpost(
    @Arg('input', () => SaveSignpostInput, { description: 'The place to turn to.' }) input: SaveSignpostInput,
    @Ctx() context: RequestContext,
  ): Promise<Signpost | ValidationProblem> {
    return context.get(SignpostService).save(input);
  }

  @Mutation(() => Signpost, {
    nullable: true,
    description:
      "Removes a trust's own signpost and gives the national one that holds again, if there is one. Safe to repeat. For the trust's web team.",
  })
  removeSignpost(
    @Arg('input', () => RemoveSignpostInput, { description: 'Which one to remove.' })
    input: RemoveSignpostInput,
    @Ctx() context: RequestContext,
  ): Promise<Signpost | null> {
    return context.get(SignpostService).remove(input);
  }
}
