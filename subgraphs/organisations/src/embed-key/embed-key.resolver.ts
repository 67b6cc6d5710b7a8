import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  Directive,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Trust } from '../trust/trust.entity.js';
import { EmbedKeyInForce } from './embed-key-in-force.type.js';
import { EmbedKey } from './embed-key.entity.js';
import { CreateEmbedKeyInput, RestrictEmbedKeyInput, RevokeEmbedKeyInput } from './embed-key.input.js';
import { EmbedKeyService } from './embed-key.service.js';

const EmbedKeyConnection = connectionOf(EmbedKey, 'EmbedKey');

const EmbedKeyResult = createUnionType({
  name: 'EmbedKeyResult',
  description: 'The embed key, or what to put right.',
  types: () => [EmbedKey, ValidationProblem] as const,
  resolveType: (value) => (value instanceof ValidationProblem ? ValidationProblem : EmbedKey),
});

@Resolver(() => Trust)
export class EmbedKeyResolver {
  @Directive('@inaccessible')
  @Query(() => EmbedKeyInForce, {
    nullable: true,
    description: 'An embed key that is in force; null when it is unknown or revoked. For the gateway only.',
  })
  embedKeyInForce(
    @Arg('key', () => String) key: string,
    @Ctx() context: RequestContext,
  ): Promise<EmbedKeyInForce | null> {
    return context.get(EmbedKeyService).inForce(key);
  }

  @FieldResolver(() => EmbedKeyConnection, {
    description:
      "The embed keys of the trust, revoked ones included, newest first. Fails with FORBIDDEN for who is not of the trust's web team.",
  })
  embedKeys(
    @Root() trust: Trust,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<EmbedKey>> {
    return context.get(EmbedKeyService).ofTrust(trust, page);
  }

  @Mutation(() => EmbedKeyResult, { description: "Makes an embed key. For the trust's web team." })
  createEmbedKey(
    @Arg('input', () => CreateEmbedKeyInput, { description: 'The key to create.' })
    input: CreateEmbedKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<EmbedKey | ValidationProblem> {
    return context.get(EmbedKeyService).create(input);
  }

  @Mutation(() => EmbedKeyResult, {
    description:
      "Changes where an embed key may be used, within a minute. For the trust's web team. Fails with CONFLICT when it was changed meanwhile.",
  })
  restrictEmbedKey(
    @Arg('input', () => RestrictEmbedKeyInput, { description: 'The key to restrict.' })
    input: RestrictEmbedKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<EmbedKey | ValidationProblem> {
    return context.get(EmbedKeyService).restrict(input);
  }

  @Mutation(() => EmbedKey, {
    description: "Revokes an embed key for good, within a minute. Safe to repeat. For the trust's web team.",
  })
  revokeEmbedKey(
    @Arg('input', () => RevokeEmbedKeyInput, { description: 'The key to revoke.' })
    input: RevokeEmbedKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<EmbedKey> {
    return context.get(EmbedKeyService).revoke(input.id);
  }
}
