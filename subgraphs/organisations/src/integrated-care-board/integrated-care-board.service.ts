import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { decodeCursor, encodeCursor, pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { Trust } from '../trust/trust.entity.js';
import type { BoardTrust } from './board-trust.type.js';
import { IntegratedCareBoard } from './integrated-care-board.entity.js';

/** Finds integrated care boards. The register is public, so every viewer may read it. */
export class IntegratedCareBoardService extends Service {
  /** The board with this code; null when there is none. */
  async byCode(odsCode: string): Promise<IntegratedCareBoard | null> {
    return this.request.work((em) => em.findOne(IntegratedCareBoard, { odsCode }));
  }

  /** The boards of many references, in their order. */
  async byReferences(references: readonly Reference[]): Promise<(IntegratedCareBoard | null)[]> {
    const codes = references.map((reference) => String(reference['odsCode']));
    const boards = await this.request.work((em) => em.find(IntegratedCareBoard, { odsCode: { $in: codes } }));
    const byCode = new Map(boards.map((board) => [board.odsCode, board]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** All memberships of trusts in a board, in the order of their codes and days. */
  async membershipsOf(board: string): Promise<BoardTrust[]> {
    return this.request.work((em) =>
      em.execute<BoardTrust[]>(
        `select trust_code as "odsCode", greatest(valid_from, '1900-01-01')::text as "from", valid_to::text as "to"
         from trust_board where board_code = ? order by trust_code, valid_from`,
        [board],
      ),
    );
  }

  /** The trusts that belong to a board on a day, in the order of their codes. */
  async trustsOf(board: IntegratedCareBoard, on: string, { first, after }: PageArgs): Promise<Page<Trust>> {
    const limit = pageSize(first);
    const [afterCode = ''] = decodeCursor(after, 1) ?? [];
    const trusts = await this.request.work(async (em) => {
      const rows = await em.execute<{ trust_code: string }[]>(
        `select trust_code from trust_board
         where board_code = ? and valid_from <= ?::date and (valid_to is null or valid_to >= ?::date) and trust_code > ?
         order by trust_code limit ?`,
        [board.odsCode, on, on, afterCode, limit + 1],
      );
      return em.find(
        Trust,
        { odsCode: { $in: rows.map((row) => row.trust_code) } },
        { orderBy: { odsCode: 'asc' } },
      );
    });
    return pageOf(trusts, limit, (trust) => encodeCursor(trust.odsCode));
  }
}
