import {
  Figures,
  closedQuarters,
  percentage,
  permitBoardFigures,
  permitFigures,
  quarterDays,
  type SafeCount,
} from '@wesaid/shared/disclosure';
import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { trustsOn, type BoardReference } from '../reference/board.reference.js';
import { answerCube } from './cubes.js';
import { ReleasedFriendsAndFamilyTest } from './released-friends-and-family-test.type.js';

const note =
  'NHS England says that results of the Friends and Family Test do not allow comparison between providers. Look at how each changes over time.';

/** Figures of the Friends and Family Test that may be shown beyond a trust's own staff. */
export class ReleasedFriendsAndFamilyTestService extends Service {
  /**
   * The figures of one trust.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, quarter: string): Promise<ReleasedFriendsAndFamilyTest> {
    permitFigures(this.request.viewer, trust);
    return this.#figures({ trusts: [trust], quarter, board: null });
  }

  /**
   * The figures of the trusts that belonged to a board at the end of the quarter, together.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofBoard(board: BoardReference, quarter: string): Promise<ReleasedFriendsAndFamilyTest> {
    const trusts = trustsOn(board, quarterDays(quarter).to);
    permitBoardFigures(this.request.viewer, board.odsCode, trusts);
    return this.#figures({ trusts, quarter, board: board.odsCode });
  }

  /**
   * The figures that a trust publishes, of itself or of one service, for its last closed quarters, newest first. Results
   * are published nationally by trust, so everybody may read them.
   */
  async published(
    trust: string,
    count: number,
    service: string | null,
  ): Promise<ReleasedFriendsAndFamilyTest[]> {
    const quarters = closedQuarters(todayInLondon(), count);
    const place = service === null ? {} : { service };
    const figures = await new Figures(this.request, answerCube).published(
      quarters.flatMap((quarter) =>
        directions.map((direction) => ({
          trusts: [trust],
          quarter,
          where: { ...place, ...direction },
          purpose: 'Friends and Family Test, published',
        })),
      ),
    );
    return quarters.map((quarter, index) =>
      released(quarter, figures.slice(index * directions.length, (index + 1) * directions.length)),
    );
  }

  async #figures(asked: {
    readonly trusts: readonly string[];
    readonly quarter: string;
    readonly board: string | null;
  }): Promise<ReleasedFriendsAndFamilyTest> {
    const question = { ...asked, purpose: 'Friends and Family Test' };
    const figures = await new Figures(this.request, answerCube).counts(
      directions.map((where) => ({ ...question, where })),
    );
    return released(asked.quarter, figures);
  }
}

/** All responses, then those of each direction that is told. */
const directions = [{}, { direction: 'POSITIVE' }, { direction: 'NEGATIVE' }] as const;

function released(quarter: string, figures: readonly SafeCount[]): ReleasedFriendsAndFamilyTest {
  const [responses, positive, negative] = figures as [SafeCount, SafeCount, SafeCount];
  return Object.assign(new ReleasedFriendsAndFamilyTest(), {
    quarter,
    responses,
    positive,
    negative,
    percentPositive: percentage(positive, responses),
    percentNegative: percentage(negative, responses),
    note,
  });
}
