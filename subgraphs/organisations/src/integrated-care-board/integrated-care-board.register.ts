import { Service } from '@wesaid/shared/server';
import { requireSystem } from '../access/require.js';

/** What a source says of a board. */
export interface BoardListing {
  readonly odsCode: string;
  readonly name: string;
}

/** Keeps the register of integrated care boards. */
export class BoardRegister extends Service {
  /**
   * Takes in a list of boards: makes those that are missing and renames the others.
   * @returns the codes that were added and those that were renamed
   */
  async take(
    boards: readonly BoardListing[],
  ): Promise<{ added: ReadonlySet<string>; renamed: ReadonlySet<string> }> {
    requireSystem(this.request.viewer, 'change the register of integrated care boards');
    const newest = [...new Map(boards.map((board) => [board.odsCode, board])).values()];
    const rows = await this.request.work((em) =>
      em.execute<{ ods_code: string; fresh: boolean }[]>(
        `insert into integrated_care_board as board (ods_code, name)
         select "odsCode", name from jsonb_to_recordset(?::jsonb) as t("odsCode" text, name text)
         on conflict (ods_code) do update set name = excluded.name where board.name <> excluded.name
         returning ods_code, xmax = 0 as fresh`,
        [JSON.stringify(newest)],
      ),
    );
    const codes = (fresh: boolean) =>
      new Set(rows.filter((row) => row.fresh === fresh).map((row) => row.ods_code));
    return { added: codes(true), renamed: codes(false) };
  }

  /** Names boards that no list has named yet. */
  async nameUnnamed(boards: readonly BoardListing[]): Promise<void> {
    requireSystem(this.request.viewer, 'change the register of integrated care boards');
    await this.request.work((em) =>
      em.execute(
        `insert into integrated_care_board as board (ods_code, name)
         select distinct on ("odsCode") "odsCode", name from jsonb_to_recordset(?::jsonb) as t("odsCode" text, name text)
         on conflict (ods_code) do update set name = excluded.name where board.name = board.ods_code`,
        [JSON.stringify(boards)],
      ),
    );
  }
}
