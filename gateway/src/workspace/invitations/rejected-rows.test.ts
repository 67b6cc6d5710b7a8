import { expect, it } from 'vitest';
import { rejectedRowsFile } from './rejected-rows.js';

it('rows of a list that do not fit are a file that opens as it is meant in a spreadsheet', () => {
  const rejectedRows = [
    { line: 3, column: 'mobile', reason: 'is "no" number' },
    { line: 4, column: '=1+1', reason: 'is missing' },
  ];
  expect(rejectedRowsFile({ rejectedRows })).toMatchObject({
    fileName: 'rows-that-do-not-fit.csv',
    content: '"line","column","reason"\r\n"3","mobile","is ""no"" number"\r\n"4","\'=1+1","is missing"\r\n',
  });
});
