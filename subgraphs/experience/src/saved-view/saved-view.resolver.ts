import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { subjectOf } from '../acting.js';
import { SavedView } from './saved-view.entity.js';
import { SavedFeedbackViewVersionInput, SaveFeedbackViewInput } from './saved-view.input.js';
import { SavedViewService } from './saved-view.service.js';

const SaveFeedbackViewResult = createUnionType({
  name: 'SaveFeedbackViewResult',
  description: 'The view that is kept, or what to put right.',
  types: () => [SavedView, ValidationProblem] as const,
});

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    description:
      "Your own views of a trust's answers and those that the team shares, by name; at most 100. For its experience team and its service leads.",
  })
  savedFeedbackViews(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<SavedView[]> {
    return context.get(SavedViewService).list(trust);
  }

  @Mutation(() => SaveFeedbackViewResult, {
    description:
      'Keeps a view of the answers, for yourself or for the team. Safe to repeat with the same key.',
  })
  saveFeedbackView(
    @Arg('input', () => SaveFeedbackViewInput, { description: 'The view.' }) input: SaveFeedbackViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedView | ValidationProblem> {
    return context.get(SavedViewService).save(input);
  }

  @Mutation(() => ID, {
    description:
      'Forgets a view of your own and gives its identifier. CONFLICT when it was changed meanwhile.',
  })
  forgetFeedbackView(
    @Arg('input', () => SavedFeedbackViewVersionInput, { description: 'The view.' })
    input: SavedFeedbackViewVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return context.get(SavedViewService).forget(input);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is your own: you can forget it.' })
  own(@Root() view: SavedView, @Ctx() context: RequestContext): boolean {
    return view.owner === subjectOf(context.viewer);
  }
}
