import type { Download } from '../workspace-section.js';
import type { ListItem } from './invitation.js';

/** One value of a CSV file. What a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (value: string): string => {
  const shown = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${shown.replaceAll('"', '""')}"`;
};

/** The rows of a list that do not fit, as a file: line, column and reason, and nothing of what stands in them. */
export const rejectedRowsFile = ({ rejectedRows }: Pick<ListItem, 'rejectedRows'>): Download => ({
  fileName: 'rows-that-do-not-fit.csv',
  type: 'text/csv; charset=utf-8',
  content: [
    ['line', 'column', 'reason'],
    ...rejectedRows.map(({ line, column, reason }) => [String(line), column, reason]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join(''),
});
