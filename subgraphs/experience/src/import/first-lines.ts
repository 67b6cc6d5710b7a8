import { parse } from 'csv-parse/sync';
import { DomainError } from '@wesaid/shared/errors';
import { calendarDay } from '@wesaid/shared/types';
import { ImportColumn } from './feedback-columns.type.js';

/** How much of a file is looked at to show its columns. */
const firstBytes = 262_144;
const shownRows = 3;

const refuse = (message: string): never => {
  throw new DomainError('BAD_USER_INPUT', message);
};

/** Text of the beginning of a file: UTF-8, or Windows-1252, which spreadsheets still write. */
function beginningOf(content: Uint8Array): string {
  const beginning = content.subarray(0, firstBytes);
  try {
    // A sign that is cut in two at the end is no fault of the file.
    return new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(beginning);
  }
}

const looksLikeData = (cell: string): boolean => {
  const [, first = '', second = '', third = ''] = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(cell) ?? [];
  return (
    first !== '' &&
    [
      calendarDay(first, second, third),
      calendarDay(third, second, first),
      calendarDay(third, first, second),
    ].some(Boolean)
  );
};

/**
 * The columns of a file with their first values.
 * @throws DomainError BAD_USER_INPUT that says how to save a file that is no CSV file with named columns
 */
export function columnsIn(content: Uint8Array): ImportColumn[] {
  if (content.length === 0) refuse('The file is empty.');
  const [one, two] = content;
  if (one === 0x50 && two === 0x4b) refuse('This is a workbook. Open it and save it as CSV (UTF-8).');
  if (
    (one === 0xff && two === 0xfe) ||
    (one === 0xfe && two === 0xff) ||
    content.subarray(0, firstBytes).includes(0)
  )
    refuse('The letters of this file cannot be read. Save it as CSV (UTF-8).');
  const rows = parseRows(beginningOf(content));
  const names = (rows[0] ?? []).map((name) => name.trim());
  if (names.length < 2) refuse('This has one column only. Save it as CSV, with commas between the values.');
  if (names.some(looksLikeData))
    refuse('The first line must name the columns, and this one holds an answer. Add a line with names.');
  const repeated = names.find((name, index) => name === '' || names.indexOf(name) !== index);
  if (repeated !== undefined)
    refuse(
      repeated === ''
        ? 'A column has no name. Give each column a name in the first line.'
        : 'Two columns have the same name. Give each column a name of its own.',
    );
  return names.map((name, index) =>
    Object.assign(new ImportColumn(), {
      name,
      values: rows.slice(1, 1 + shownRows).map((row) => (row[index] ?? '').slice(0, 200)),
    }),
  );
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      to: 1 + shownRows,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return refuse('This is no CSV file: its quotes do not fit. Save it as CSV (UTF-8) again.');
  }
}
