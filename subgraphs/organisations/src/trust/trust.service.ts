import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { IntegratedCareBoard } from '../integrated-care-board/integrated-care-board.entity.js';
import { Trust } from './trust.entity.js';

/** Finds trusts. The register is public, so every viewer may read it. */
export class TrustService extends Service {
  /** The trust with this code; null when there is none. */
  async byCode(odsCode: string): Promise<Trust | null> {
    return this.request.work((em) => em.findOne(Trust, { odsCode }));
  }

  /** The trusts of many references, in their order. */
  async byReferences(references: readonly Reference[]): Promise<(Trust | null)[]> {
    const codes = references.map((reference) => String(reference['odsCode']));
    const trusts = await this.request.work((em) => em.find(Trust, { odsCode: { $in: codes } }));
    const byCode = new Map(trusts.map((trust) => [trust.odsCode, trust]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** The board that a trust belongs to on a day; null when the register names none. */
  async boardOf(trust: Trust, on: string): Promise<IntegratedCareBoard | null> {
    return this.request.work(async (em) => {
      const [row] = await em.execute<{ board_code: string }[]>(
        `select board_code from trust_board
         where trust_code = ? and valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)
         order by valid_from desc limit 1`,
        [trust.odsCode, on, on],
      );
      return row ? em.findOne(IntegratedCareBoard, { odsCode: row.board_code }) : null;
    });
  }
}
