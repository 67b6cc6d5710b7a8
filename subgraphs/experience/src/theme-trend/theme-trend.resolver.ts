import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, OdsCode, PageArgs, ThemeCode, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { FeedbackConnection } from '../feedback/feedback.connection.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { ThemeTrendService } from './theme-trend.service.js';
import { ThemeModelCheck, ThemeMonth, ThemeRanking, ThemesTogether } from './theme-trend.types.js';

@Resolver()
export class ThemeTrendResolver {
  @Query(() => ThemeRanking, {
    description:
      'What comments of a period are about, beside the period before, for the experience team and service leads of the trust. Service leads see their services only.',
  })
  themeRanking(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only comments about this service; all by default.',
    })
    service: string | null | undefined,
    @Arg('from', () => LocalDate, { description: 'First day on which comments came in.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'Last day on which comments came in, at most two years after the first.',
    })
    to: string,
    @Ctx() context: RequestContext,
  ): Promise<ThemeRanking> {
    return context.get(ThemeTrendService).ranking(trust, service ?? null, from, to);
  }

  @Query(() => [ThemeMonth], {
    description:
      'One theme month by month, for those who may read `themeRanking`; months without comments are left out.',
  })
  themeMonths(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only comments about this service; all by default.',
    })
    service: string | null | undefined,
    @Arg('from', () => LocalDate, { description: 'First day on which comments came in.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'Last day on which comments came in, at most two years after the first.',
    })
    to: string,
    @Ctx() context: RequestContext,
  ): Promise<ThemeMonth[]> {
    return context.get(ThemeTrendService).months(trust, theme, service ?? null, from, to);
  }

  @Query(() => [ThemesTogether], {
    description:
      'Which themes stand in the same comments, those in most comments first, at most 50 pairs; for those who may read `themeRanking`.',
  })
  themesTogether(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only comments about this service; all by default.',
    })
    service: string | null | undefined,
    @Arg('from', () => LocalDate, { description: 'First day on which comments came in.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'Last day on which comments came in, at most two years after the first.',
    })
    to: string,
    @Ctx() context: RequestContext,
  ): Promise<ThemesTogether[]> {
    return context.get(ThemeTrendService).together(trust, service ?? null, from, to);
  }

  @Query(() => FeedbackConnection, {
    description: 'The comments behind the figures of a theme, newest first, for those who may read them.',
  })
  commentsOnTheme(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('theme', () => ThemeCode, { description: 'The theme.' }) theme: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only comments about this service; all by default.',
    })
    service: string | null | undefined,
    @Arg('from', () => LocalDate, { description: 'First day on which comments came in.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'Last day on which comments came in, at most two years after the first.',
    })
    to: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Feedback>> {
    return context.get(ThemeTrendService).comments(trust, theme, service ?? null, { from, to }, page);
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
