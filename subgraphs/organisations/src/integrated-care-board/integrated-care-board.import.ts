import { importCsv, type ImportSummary, type Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { boardName } from './board-name.js';
import { BoardRegister, type BoardListing } from './integrated-care-board.register.js';

/** Imports the list of integrated care boards: columns `icb_code` and `icb_name`. */
export const importBoards = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
): Promise<ImportSummary> =>
  importCsv<BoardListing>({
    ...files,
    progress,
    layout: { header: ['icb_code', 'icb_name'] },
    read: (row) => ({ odsCode: row.code('icb_code'), name: boardName(row.required('icb_name')) }),
    write: async (items) => {
      const { added, renamed } = await context.get(BoardRegister).take(items.map((item) => item.value));
      return { added: added.size, changed: renamed.size };
    },
  });
