import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { boardName } from '../integrated-care-board/board-name.js';
import { hasRealFiles, realFile } from '../testing/real-files.js';
import { ordinaryCapitals } from './ordinary-capitals.js';

describe('names in ordinary capitals', () => {
  it.each([
    ['BARTS HEALTH NHS TRUST', 'Barts Health NHS Trust'],
    ["GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
    ['THE NEWCASTLE UPON TYNE HOSPITALS', 'The Newcastle upon Tyne Hospitals'],
    ['STOKE-ON-TRENT', 'Stoke-on-Trent'],
    ['HMT HOSPITALS (THE MANOR)', 'HMT Hospitals (The Manor)'],
    ['NEWMEDICA - THE WHARF', 'Newmedica - The Wharf'],
    ['KING EDWARD VII HOSPITAL', 'King Edward VII Hospital'],
    ['WARD 4A', 'Ward 4A'],
    ['KIMS HOSPITAL', 'KIMS Hospital'],
  ])('writes %s as %s', (name, expected) => {
    expect(ordinaryCapitals(name)).toBe(expected);
  });

  it('leaves a name that has small letters as it is', () => {
    expect(ordinaryCapitals('iCare AT HOME')).toBe('iCare AT HOME');
  });

  it.skipIf(!hasRealFiles)(
    'gives every board the name that the Office for National Statistics gives it',
    () => {
      const read = (file: string): Record<string, string>[] =>
        parse(readFileSync(realFile(file)), { columns: true, bom: true });
      const official = new Map(
        read('icb_gss_codes_2024_12.csv').map((row) => [row['ICB24CDH'], row['ICB24NM']]),
      );
      const boards = read('icb_list_2025.csv').filter((row) => row['icb_code'] !== 'IS1');
      expect(boards).toHaveLength(42);
      for (const board of boards)
        expect(boardName(board['icb_name'] ?? '')).toBe(official.get(board['icb_code']));
    },
  );
});
