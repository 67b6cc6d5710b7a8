import {
  Figures,
  percentage,
  permitBoardFigures,
  permitFigures,
  quarterDays,
  type SafeCount,
} from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { CaseDuty, CaseKind } from '../case/case.enums.js';
import { trustsOn, type BoardReference } from '../reference/board.reference.js';
import { ComplaintFigures } from './complaint-figures.type.js';
import { caseCube, dutyCube } from './cubes.js';

/** Which trusts and quarter figures are about. */
interface Asked {
  readonly trusts: readonly string[];
  readonly quarter: string;
  readonly board: string | null;
}

/** Figures of cases that may be shown. */
export class ComplaintFiguresService extends Service {
  /**
   * The figures of one trust.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, quarter: string): Promise<ComplaintFigures> {
    permitFigures(this.request.viewer, trust);
    return this.#figures({ trusts: [trust], quarter, board: null });
  }

  /**
   * The figures of the trusts that belonged to a board at the end of the quarter, together.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofBoard(board: BoardReference, quarter: string): Promise<ComplaintFigures> {
    const trusts = trustsOn(board, quarterDays(quarter).to);
    permitBoardFigures(this.request.viewer, board.odsCode, trusts);
    return this.#figures({ trusts, quarter, board: board.odsCode });
  }

  async #figures(asked: Asked): Promise<ComplaintFigures> {
    const question = { ...asked, purpose: 'complaint figures' };
    const kinds = [CaseKind.CONCERN, CaseKind.COMPLAINT, CaseKind.COMPLIMENT, CaseKind.COMMENT];
    const [concerns, complaints, compliments, comments] = await new Figures(this.request, caseCube).counts(
      kinds.map((kind) => ({ ...question, where: { kind } })),
    );
    const [acknowledgedOnTime, toAcknowledge, answeredOnTime, toAnswer] = (await new Figures(
      this.request,
      dutyCube,
    ).counts(
      [CaseDuty.ACKNOWLEDGE, CaseDuty.RESPOND].flatMap((duty) => [
        { ...question, where: { duty, kept: 'IN_TIME' } },
        { ...question, where: { duty } },
      ]),
    )) as [SafeCount, SafeCount, SafeCount, SafeCount];
    return Object.assign(new ComplaintFigures(), {
      quarter: asked.quarter,
      concerns,
      complaints,
      compliments,
      comments,
      acknowledgedOnTime,
      percentAcknowledgedOnTime: percentage(acknowledgedOnTime, toAcknowledge),
      answeredOnTime,
      percentAnsweredOnTime: percentage(answeredOnTime, toAnswer),
    });
  }
}
