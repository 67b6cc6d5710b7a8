import { Figures, permitBoardFigures, permitFigures, type SafeCount } from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { commentCube } from '../figures/cubes.js';
import { TriangulationScope, type TriangulationReference } from '../reference/triangulation.reference.js';
import { ExperienceSays } from './experience-says.type.js';
import { sentenceOf, signalOf } from './signal.js';

/** What comments say about a theme, as figures that may be shown. */
export class ExperienceSaysService extends Service {
  /**
   * What was said about a theme in a quarter.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async about(asked: TriangulationReference): Promise<ExperienceSays> {
    const { scope, scopeId, trusts, quarter, themeCode: theme } = asked;
    const { viewer } = this.request;
    const board = scope === TriangulationScope.INTEGRATED_CARE_BOARD ? scopeId : null;
    if (board === null) for (const trust of trusts) permitFigures(viewer, trust);
    else permitBoardFigures(viewer, board, trusts);
    const question = { trusts, quarter, board, purpose: 'triangulation' };
    const where = { theme, ...(scope === TriangulationScope.SERVICE && { service: scopeId }) };
    const [comments, positive, negative] = (await new Figures(this.request, commentCube).counts([
      { ...question, where },
      { ...question, where: { ...where, direction: 'POSITIVE' } },
      { ...question, where: { ...where, direction: 'NEGATIVE' } },
    ])) as [SafeCount, SafeCount, SafeCount];
    const shown = { comments, positive, negative };
    return Object.assign(new ExperienceSays(), {
      ...shown,
      signal: signalOf(shown),
      sentence: sentenceOf(shown),
    });
  }
}
