import { Figures, permitBoardFigures, permitFigures, type SafeCount } from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { CaseKind } from '../case/case.enums.js';
import { caseCube } from '../figures/cubes.js';
import { directoryFor } from '../organisations/directory.js';
import { TriangulationScope, type TriangulationReference } from '../reference/triangulation.reference.js';
import { ComplaintsSay } from './complaints-say.type.js';
import { sentenceOf, signalOf } from './signal.js';

/** What cases say about a theme, as figures that may be shown. */
export class ComplaintsSayService extends Service {
  /**
   * What was said about a theme in a quarter.
   * @throws UnauthenticatedError, ForbiddenError
   * @throws UnavailableError when organisations does not answer
   */
  async about(asked: TriangulationReference): Promise<ComplaintsSay> {
    const { scope, scopeId, trusts, quarter, themeCode: theme } = asked;
    const { viewer } = this.request;
    const board = scope === TriangulationScope.INTEGRATED_CARE_BOARD ? scopeId : null;
    if (board === null) for (const trust of trusts) permitFigures(viewer, trust);
    else permitBoardFigures(viewer, board, trusts);
    const { parents } = await directoryFor(this.request).taxonomy();
    const question = { trusts, quarter, board, purpose: 'triangulation' };
    const of = scope === TriangulationScope.SERVICE ? { service: scopeId } : {};
    const [cases, complaints, concerns, compliments, allComplaints, allConcerns] = (await new Figures(
      this.request,
      caseCube,
    ).counts([
      { ...question, where: { ...of, theme } },
      { ...question, where: { ...of, theme, kind: CaseKind.COMPLAINT } },
      { ...question, where: { ...of, theme, kind: CaseKind.CONCERN } },
      { ...question, where: { ...of, theme, kind: CaseKind.COMPLIMENT } },
      { ...question, where: { ...of, kind: CaseKind.COMPLAINT } },
      { ...question, where: { ...of, kind: CaseKind.CONCERN } },
    ])) as [SafeCount, SafeCount, SafeCount, SafeCount, SafeCount, SafeCount];
    const themes = [...parents.values()].filter((parent) => parent === null).length;
    const shown = { cases, complaints, concerns, compliments, allComplaints, allConcerns, themes };
    const signal = signalOf(shown);
    return Object.assign(new ComplaintsSay(), { cases, signal, sentence: sentenceOf(signal, shown) });
  }
}
