import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ThemeMapping } from './theme-mapping.type.js';
import { Theme } from './theme.entity.js';
import { ThemeService } from './theme.service.js';

@Resolver(() => Theme)
export class ThemeResolver {
  @Query(() => [Theme], {
    description:
      'The themes of a version of the taxonomy, in its order; empty when there is no such version.',
  })
  themes(
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Number of the version; the newest by default.',
    })
    version: number | null,
    @Ctx() context: RequestContext,
  ): Promise<Theme[]> {
    return context.get(ThemeService).ofVersion(version ?? null);
  }

  @FieldResolver(() => Theme, {
    nullable: true,
    description:
      'The major theme that it belongs to; null for a major theme and for labels of versions without levels.',
  })
  parent(@Root() theme: Theme, @Ctx() context: RequestContext): Promise<Theme | null> {
    return context.get(ThemeService).parentOf(theme);
  }

  @FieldResolver(() => ThemeMapping, {
    nullable: true,
    description: 'What became of a theme of an older version; null when the newest version is its first.',
  })
  mapping(@Root() theme: Theme, @Ctx() context: RequestContext): Promise<ThemeMapping | null> {
    return context.get(ThemeService).mappingOf(theme);
  }
}
