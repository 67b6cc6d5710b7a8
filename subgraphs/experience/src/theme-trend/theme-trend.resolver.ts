import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, PageArgs, ThemeCode, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { FeedbackConnection } from '../feedback/feedback.connection.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { ThemePeriodArgs } from './theme-period.args.js';
import { ThemeTrendService } from './theme-trend.service.js';
import { ThemeModelCheck, ThemeMonth, ThemeRanking, ThemesTogether } from './theme-trend.types.js';

@Resolver()
export class ThemeTrendResolver {
  @Query(() => ThemeRanking, {
    description:
      'What comments of a period are about, beside the period before, for the experience team and service leads of the trust. Service leads see their services only.',
  })
  themeRanking(
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<ThemeRanking> {
    return context.get(ThemeTrendService).ranking(period);
  }

  @Query(() => [ThemeMonth], {
    description:
      'One theme month by month, for those who may read `themeRanking`; months without comments are left out.',
  })
  themeMonths(
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<ThemeMonth[]> {
    return context.get(ThemeTrendService).months(theme, period);
  }

  @Query(() => [ThemesTogether], {
    description:
      'Which themes stand in the same comments, those in most comments first, at most 50 pairs; for those who may read `themeRanking`.',
  })
  themesTogether(
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<ThemesTogether[]> {
    return context.get(ThemeTrendService).together(period);
  }

  @Query(() => FeedbackConnection, {
    description: 'The comments behind the figures of a theme, newest first, for those who may read them.',
  })
  commentsOnTheme(
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Args(() => ThemePeriodArgs) period: ThemePeriodArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Feedback>> {
    return context.get(ThemeTrendService).comments(theme, period, page);
  }

  @Query(() => [ThemeModelCheck], {
    description:
      'How what each model expected compares with what people of the trust said, newest decisions first; empty while nobody has decided on anything.',
  })
  themeModelChecks(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<ThemeModelCheck[]> {
    return context.get(ThemeTrendService).modelChecks(trust);
  }
}
