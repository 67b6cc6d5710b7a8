import { Quarter } from '@wesaid/shared/disclosure';
import { DomainError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Theme } from '../theme/theme.entity.js';
import { ThemeService } from '../theme/theme.service.js';
import { agreementOf, agreementSentence, type Signals } from './agreement.js';
import { Agreement, TriangulationScope } from './triangulation.enums.js';
import { TriangulationService } from './triangulation.service.js';
import { Triangulation } from './triangulation.type.js';

const TriangulationConnection = connectionOf(Triangulation, 'Triangulation');
const requiredSignals =
  '@requires(fields: "experience { signal } complaints { signal } involvement { signal } safety { signal }")';

@Resolver(() => Triangulation)
export class TriangulationResolver {
  @Query(() => TriangulationConnection, {
    description:
      'What the sources say about each major theme in a quarter, side by side, in the order of the taxonomy. For staff of a trust that it is about and analysts of its board; fails with FORBIDDEN for everybody else and for what does not exist.',
  })
  triangulation(
    @Arg('scope', () => TriangulationScope, { description: 'What the sources are laid side by side for.' })
    scope: TriangulationScope,
    @Arg('id', () => ID, { description: 'Code of the trust or board, or identifier of the service.' })
    scopeId: string,
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Triangulation>> {
    return context.get(TriangulationService).of({ scope, scopeId, quarter }, page);
  }

  @FieldResolver(() => Theme, { description: 'The major theme.' })
  async theme(@Root() { themeCode }: Triangulation, @Ctx() context: RequestContext): Promise<Theme> {
    const theme = await context.get(ThemeService).byCode(themeCode);
    if (!theme) throw new DomainError('NOT_FOUND', 'There is no such theme.');
    return theme;
  }

  @FieldResolver(() => [OdsCode], {
    description:
      'Codes of the trusts that it is about; for a board, those that belonged to it at the end of the quarter.',
  })
  trusts(@Root() triangulation: Triangulation, @Ctx() context: RequestContext): Promise<string[]> {
    return context.get(TriangulationService).trustsOf(triangulation);
  }

  @Directive(requiredSignals)
  @FieldResolver(() => Agreement, {
    description:
      'Whether the sources say the same. Sources that are silent, hidden from the viewer or away do not count.',
  })
  agreement(@Root() triangulation: Triangulation): Agreement {
    return agreementOf(signalsOf(triangulation));
  }

  @Directive(requiredSignals)
  @FieldResolver(() => String, {
    description: 'Which sources say what, which are silent and which did not answer, in plain English.',
  })
  agreementSentence(@Root() triangulation: Triangulation): string {
    return agreementSentence(signalsOf(triangulation));
  }
}

const signalsOf = ({ experience, complaints, involvement, safety }: Triangulation): Signals => ({
  experience: experience?.signal ?? null,
  complaints: complaints?.signal ?? null,
  involvement: involvement?.signal ?? null,
  safety: safety?.signal ?? null,
});
