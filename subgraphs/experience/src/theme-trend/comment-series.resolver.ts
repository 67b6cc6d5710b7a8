import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, OdsCode, PageArgs, ThemeCode, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ActionConnection } from '../action/action.connection.js';
import type { Action } from '../action/action.entity.js';
import { CommentSeriesService } from './comment-series.service.js';
import { CommentSeries, ThemeSeries } from './comment-series.types.js';
import { ThemePeriodArgs } from './theme-period.args.js';

@Resolver()
export class CommentSeriesResolver {
  @Query(() => ThemeSeries, {
    description:
      'A theme month by month with the limits of chance, by the months that lie in the period whole and are over; for those who may read `themeRanking`. NOT_FOUND for a theme that there is not, or that is in no ranking.',
  })
  themeSeries(
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<ThemeSeries> {
    return context.get(CommentSeriesService).ofTheme(theme, period);
  }

  @Query(() => CommentSeries, {
    description:
      'What comments express month by month with the limits of chance, by the months that lie in the period whole and are over, and which themes have changed; for those who may read `themeRanking`.',
  })
  commentSeries(
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<CommentSeries> {
    return context.get(CommentSeriesService).ofAll(period);
  }

  @Query(() => ActionConnection, {
    description:
      'The published actions that answer a theme, newest first, for those who may read `themeRanking`.',
  })
  actionsOnTheme(
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('services', () => [ID], {
      nullable: true,
      description: 'Only actions of one of these services; all by default.',
    })
    services: string[] | null,
    @Arg('from', () => LocalDate, { description: 'First day in London on which they were published.' })
    from: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Action>> {
    return context.get(CommentSeriesService).actions(theme, { trust, services, from }, page);
  }
}
