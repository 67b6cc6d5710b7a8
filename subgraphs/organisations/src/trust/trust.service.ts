import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import type { DatedName } from '../names/dated-name.type.js';
import { IntegratedCareBoard } from '../integrated-care-board/integrated-care-board.entity.js';
import { Trust } from './trust.entity.js';

/** Finds trusts. The register is public, so every viewer may read it. */
export class TrustService extends Service {
  readonly #byCode = new DataLoader((codes: readonly string[]) => this.#find(codes));

  /** The trust with this code; null when there is none. */
  async byCode(odsCode: string): Promise<Trust | null> {
    return this.#byCode.load(odsCode);
  }

  /** The trusts of many references, in their order. */
  async byReferences(references: readonly Reference[]): Promise<(Trust | null)[]> {
    return this.#find(references.map((reference) => String(reference['odsCode'])));
  }

  /** All names of a trust, oldest first. */
  async namesOf(trust: Trust): Promise<DatedName[]> {
    return this.request.work((em) =>
      em.execute<DatedName[]>(
        `select name, nullif(valid_from, '-infinity')::text as "validFrom",
           (lead(valid_from) over (order by valid_from) - 1)::text as "validTo"
         from trust_name where trust_code = ? order by valid_from`,
        [trust.odsCode],
      ),
    );
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

  async #find(codes: readonly string[]): Promise<(Trust | null)[]> {
    const trusts = await this.request.work((em) => em.find(Trust, { odsCode: { $in: [...codes] } }));
    const byCode = new Map(trusts.map((trust) => [trust.odsCode, trust]));
    return codes.map((code) => byCode.get(code) ?? null);
  }
}
