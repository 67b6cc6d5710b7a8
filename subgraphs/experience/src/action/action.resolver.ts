import type { RequestContext } from '@wesaid/shared/server';
import { dayInLondon, LocalDate, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { readingAgeOf } from '../reading-age/reading-age.service.js';
import { ReadingAge } from '../reading-age/reading-age.type.js';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { ActionConnection } from './action.connection.js';
import { Action } from './action.entity.js';
import { ActionVersionInput, PublishActionInput, UpdateActionInput } from './action.inputs.js';
import { ActionService } from './action.service.js';

const PublishActionResult = createUnionType({
  name: 'PublishActionResult',
  description: 'The action as it is published, or what to put right.',
  types: () => [Action, ValidationProblem] as const,
});

@Resolver(() => Action)
export class ActionResolver {
  @Query(() => Action, {
    nullable: true,
    description:
      'The action with this identifier; null when there is none, or when it was withdrawn and is not yours.',
  })
  async action(
    @Arg('id', () => ID, { description: 'Identifier of the action.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Action | null> {
    const [action] = await context.get(ActionService).byReferences([{ id }]);
    return action ?? null;
  }

  @Mutation(() => PublishActionResult, {
    description:
      'Publishes what a trust heard and did, for its experience team and service leads. Safe to repeat with the same idempotency key.',
  })
  publishAction(
    @Arg('input', () => PublishActionInput, { description: 'The action.' }) input: PublishActionInput,
    @Ctx() context: RequestContext,
  ): Promise<Action | ValidationProblem> {
    return context.get(ActionService).publish(input);
  }

  @Mutation(() => PublishActionResult, {
    description: 'Changes an action. CONFLICT when it was changed meanwhile.',
  })
  updateAction(
    @Arg('input', () => UpdateActionInput, { description: 'The action and what changes.' })
    input: UpdateActionInput,
    @Ctx() context: RequestContext,
  ): Promise<Action | ValidationProblem> {
    return context.get(ActionService).update(input);
  }

  @Mutation(() => Action, {
    description:
      'Takes an action back, so that the public no longer sees it. CONFLICT when it was changed meanwhile.',
  })
  withdrawAction(
    @Arg('input', () => ActionVersionInput, { description: 'The action.' }) input: ActionVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Action> {
    return context.get(ActionService).withdraw(input);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which it was published; null once it is withdrawn.',
  })
  publishedOn(@Root() action: Action): string | null {
    return action.withdrawnAt ? null : dayInLondon(action.publishedAt);
  }

  @FieldResolver(() => String, {
    description: 'The same in plain words: those that were written for it, else `said` and `did` themselves.',
  })
  plainText(@Root() { plainWords, said, did }: Action): string {
    return plainWords ?? `${said}\n\n${did}`;
  }

  @FieldResolver(() => ReadingAge, { description: 'How easy its plain text is to read.' })
  readingAge(@Root() action: Action): ReadingAge {
    return readingAgeOf(this.plainText(action));
  }

  @FieldResolver(() => [ThemeReference], { description: 'What it is about.' })
  themes(@Root() action: Action): ThemeReference[] {
    return action.themeCodes.map(ThemeReference.of);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that changed; null for the trust as a whole.',
  })
  service(@Root() action: Action): ServiceReference | null {
    return ServiceReference.of(action.serviceId);
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that acted.' })
  trust(@Root() action: Action): TrustReference {
    return TrustReference.of(action.trustCode);
  }
}

@Resolver(() => TrustReference)
export class TrustActionsResolver {
  @FieldResolver(() => ActionConnection, {
    nullable: true,
    description:
      'What the trust heard and did: its published actions, newest first. Everybody may read them. Null, with an error, while they cannot be read.',
  })
  actions(
    @Root() trust: TrustReference,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only actions of this service; all by default.',
    })
    service: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    return context.get(ActionService).published(trust.odsCode, service ?? null, page);
  }
}
