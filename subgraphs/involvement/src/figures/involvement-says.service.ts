import { Figures, permitBoardFigures, permitFigures } from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { TriangulationScope, type TriangulationReference } from '../reference/triangulation.reference.js';
import { InvolvementSays } from './involvement-says.type.js';
import { sentenceOf, signalOf } from './signal.js';
import { statementCube } from './statement-cube.js';

/** What people told trusts, as figures that may be shown. */
export class InvolvementSaysService extends Service {
  /**
   * What was said about a theme in a quarter; null for a service, because statements belong to the trust as a whole.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async about(asked: TriangulationReference): Promise<InvolvementSays | null> {
    const { scope, scopeId, trusts, quarter, themeCode: theme } = asked;
    const { viewer } = this.request;
    const board = scope === TriangulationScope.INTEGRATED_CARE_BOARD ? scopeId : null;
    if (board === null) for (const trust of trusts) permitFigures(viewer, trust);
    else permitBoardFigures(viewer, board, trusts);
    if (scope === TriangulationScope.SERVICE) return null;
    const question = { trusts, quarter, board, purpose: 'triangulation' };
    const [statements, positive, negative] = await new Figures(this.request, statementCube).counts([
      { ...question, where: { theme } },
      { ...question, where: { theme, sentiment: 'POSITIVE' } },
      { ...question, where: { theme, sentiment: 'NEGATIVE' } },
    ]);
    if (!statements || !positive || !negative) throw new Error('A figure is missing.');
    const shown = { statements, positive, negative };
    const signal = signalOf(shown);
    return Object.assign(new InvolvementSays(), { statements, signal, sentence: sentenceOf(signal, shown) });
  }
}
