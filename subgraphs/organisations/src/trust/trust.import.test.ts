import { anonymous } from '@wesaid/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBoards } from '../integrated-care-board/integrated-care-board.import.js';
import { importWards } from '../service/ward.import.js';
import { hasRealFiles, realFile } from '../testing/real-files.js';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { importTrusts } from './trust.import.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
});
afterAll(() => organisations.stop());

interface Row {
  code: string;
  name?: string;
  board?: string;
  opened?: string;
  closed?: string;
}

/** A line in the layout of the register: 27 columns, all quoted. */
const line = ({
  code,
  name = 'SOME NHS TRUST',
  board = 'QAA',
  opened = '20010401',
  closed = '',
}: Row): string =>
  [
    code,
    name,
    'Y60',
    board,
    'HOUSE',
    'ROAD',
    '',
    "KING'S TOWN",
    '',
    'AA1 1AA',
    opened,
    closed,
    ...Array<string>(15).fill(''),
  ]
    .map((value) => `"${value}"`)
    .join(',');

const importRows = (rows: Row[], asOf?: string) =>
  organisations.runImport(importTrusts, { text: `${rows.map(line).join('\n')}\n` }, asOf);

const ask = async (code: string, fields: string): Promise<unknown> => {
  const answer = await organisations.execute<{ trust: unknown }>(
    anonymous,
    `{ trust(odsCode: "${code}") { ${fields} } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.trust;
};

describe('the import of trusts', () => {
  it('reads the 27 columns without a header and writes names in ordinary capitals', async () => {
    const name = "ST MARY'S AND STOKE-ON-TRENT NHS FOUNDATION TRUST";
    expect(await importRows([{ code: 'G3Z1Q', name, board: 'Q99' }])).toMatchObject({
      read: 1,
      added: 1,
      rejected: 0,
    });
    const fields =
      'odsCode name kind regionCode town openedOn closedOn synthetic integratedCareBoard { odsCode name }';
    expect(await ask('G3Z1Q', fields)).toEqual({
      odsCode: 'G3Z1Q',
      name: "St Mary's and Stoke-on-Trent NHS Foundation Trust",
      kind: 'NHS_TRUST',
      regionCode: 'Y60',
      town: "King's Town",
      openedOn: '2001-04-01',
      closedOn: null,
      synthetic: false,
      integratedCareBoard: { odsCode: 'Q99', name: 'Q99' },
    });
  });

  it('changes nothing when it is repeated', async () => {
    const rows = [{ code: 'RA1' }, { code: 'RA2', closed: '20201231' }];
    expect(await importRows(rows, '2026-03-01')).toMatchObject({ added: 2 });
    expect(await importRows(rows, '2026-04-01')).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await ask('RA1', 'names { name validFrom validTo }')).toEqual({
      names: [{ name: 'Some NHS Trust', validFrom: '2001-04-01', validTo: null }],
    });
  });

  it('keeps the former name with its days when a name changes', async () => {
    await importRows([{ code: 'RB1', name: 'OLD NHS TRUST' }], '2026-03-01');
    expect(await importRows([{ code: 'RB1', name: 'NEW NHS TRUST' }], '2026-04-01')).toMatchObject({
      changed: 1,
    });
    expect(await ask('RB1', 'name names { name validFrom validTo }')).toEqual({
      name: 'New NHS Trust',
      names: [
        { name: 'Old NHS Trust', validFrom: '2001-04-01', validTo: '2026-03-31' },
        { name: 'New NHS Trust', validFrom: '2026-04-01', validTo: null },
      ],
    });
  });

  it('ends the membership of a board on the day before the next one begins', async () => {
    await importRows([{ code: 'RC1', board: 'QBB' }], '2026-03-01');
    await importRows([{ code: 'RC1', board: 'QCC' }], '2026-04-01');
    const fields = `last: integratedCareBoard(on: "2026-03-31") { odsCode }
      first: integratedCareBoard(on: "2026-04-01") { odsCode } today: integratedCareBoard { odsCode }
      before: integratedCareBoard(on: "2001-03-31") { odsCode }`;
    expect(await ask('RC1', fields)).toEqual({
      last: { odsCode: 'QBB' },
      first: { odsCode: 'QCC' },
      today: { odsCode: 'QCC' },
      before: null,
    });
  });

  it('has one board a day when a trust moves twice on one day', async () => {
    await importRows([{ code: 'RC2', board: 'QBB' }], '2026-03-01');
    await importRows([{ code: 'RC2', board: 'QCC' }], '2026-04-01');
    await importRows([{ code: 'RC2', board: 'QDD' }], '2026-04-01');
    const boards = await organisations.execute(
      anonymous,
      `{ c: integratedCareBoard(odsCode: "QCC") { trusts(first: 50, on: "2026-04-02") { nodes { odsCode } } }
         d: integratedCareBoard(odsCode: "QDD") { trusts(first: 50, on: "2026-04-02") { nodes { odsCode } } } }`,
    );
    expect(boards.data).toMatchObject({ d: { trusts: { nodes: [{ odsCode: 'RC2' }] } } });
    expect(JSON.stringify(boards.data['c'])).not.toContain('RC2');
  });

  it('does not close a trust that a newer file leaves out', async () => {
    await importRows([{ code: 'RD1' }, { code: 'RD2' }]);
    await importRows([{ code: 'RD2' }]);
    expect(await ask('RD1', 'closedOn integratedCareBoard { odsCode }')).toEqual({
      closedOn: null,
      integratedCareBoard: { odsCode: 'QAA' },
    });
  });

  it('closes a trust on the day that the file gives, and opens it again when the file takes that back', async () => {
    await importRows([{ code: 'RE1' }]);
    await importRows([{ code: 'RE1', closed: '20250930' }]);
    const fields =
      'closedOn then: integratedCareBoard(on: "2025-09-30") { odsCode } after: integratedCareBoard(on: "2025-10-01") { odsCode }';
    expect(await ask('RE1', fields)).toEqual({
      closedOn: '2025-09-30',
      then: { odsCode: 'QAA' },
      after: null,
    });
    await importRows([{ code: 'RE1' }]);
    expect(await ask('RE1', fields)).toMatchObject({ closedOn: null, after: { odsCode: 'QAA' } });
  });

  it('does not let an older list undo what another source has said since', async () => {
    const older = [{ code: 'RF1', name: 'OLD NHS TRUST', board: 'QBB' }];
    const wards = {
      text: 'icb_code,icb_name,trust_code,trust_name,site_code,site_name,ward_name\nQCC,SOME ICB,RF1,NEW NHS TRUST,RF101,SITE - RF101,Ward 1\n',
    };
    const now = 'name integratedCareBoard { odsCode }';
    await importRows(older, '2026-03-01');
    await organisations.runImport(importWards, wards, '2026-04-01');
    for (const asOf of ['2026-04-02', '2026-04-03']) {
      expect(await importRows(older, asOf)).toMatchObject({ changed: 0 });
      expect(await organisations.runImport(importWards, wards, asOf)).toMatchObject({ changed: 0 });
      expect(await ask('RF1', now)).toEqual({
        name: 'New NHS Trust',
        integratedCareBoard: { odsCode: 'QCC' },
      });
    }
    await importRows([{ code: 'RF1', name: 'OLD NHS TRUST', board: 'QDD' }], '2026-05-01');
    expect(await ask('RF1', now)).toEqual({ name: 'New NHS Trust', integratedCareBoard: { odsCode: 'QDD' } });
  });

  it('keeps the good rows and says of every other its line, column and reason', async () => {
    const text = [
      line({ code: 'RG1' }),
      line({ code: '', name: '' }),
      '"RG2","TOO SHORT"',
      line({ code: 'RG3', opened: '20011341' }),
      line({ code: 'RG4', opened: '20200101', closed: '20190101' }),
      `"RG"5","BROKEN"`,
      line({ code: 'RG6' }),
    ].join('\r\n');
    const { rejects, ...summary } = await organisations.runImport(importTrusts, {
      text: `\ufeff${text}\r\n`,
    });
    expect(summary).toEqual({ read: 7, added: 2, changed: 0, unchanged: 0, rejected: 5 });
    expect(
      rejects
        .trimEnd()
        .split('\n')
        .map((row) => row.split(',').slice(0, 2).join()),
    ).toEqual([
      '"line","column"',
      '"2","organisation code"',
      '"2","name"',
      '"3",',
      '"4","open date"',
      '"5","close date"',
      '"6",',
    ]);
    expect(await ask('RG6', 'name')).toEqual({ name: 'Some NHS Trust' });
    expect(await ask('RG1', 'name')).toEqual({ name: 'Some NHS Trust' });
  });

  it('takes text that looks like a database command or markup as text', async () => {
    const name = `O'Brien "x"; drop table trust; -- ? \\ <script> :name`;
    await organisations.runImport(importTrusts, {
      text: line({ code: 'RH1' }).replace('SOME NHS TRUST', name.replaceAll('"', '""')),
    });
    expect(await ask('RH1', 'name')).toEqual({ name });
  });

  it.skipIf(!hasRealFiles)('reads the real list of trusts and boards, twice, with no row lost', async () => {
    await organisations.runImport(importTrusts, { file: realFile('etr.csv') });
    expect(await organisations.runImport(importTrusts, { file: realFile('etr.csv') })).toMatchObject({
      read: 218,
      unchanged: 218,
      rejected: 0,
    });
    expect(
      await organisations.runImport(importBoards, { file: realFile('icb_list_2025.csv') }),
    ).toMatchObject({ read: 43, rejected: 0 });
    expect(await ask('RT5', 'name integratedCareBoard { name }')).toEqual({
      name: 'Leicestershire Partnership NHS Trust',
      integratedCareBoard: { name: 'NHS Leicester, Leicestershire and Rutland Integrated Care Board' },
    });
    expect(await ask('RT3', 'name closedOn')).toEqual({
      name: 'Royal Brompton & Harefield NHS Foundation Trust',
      closedOn: '2021-01-31',
    });
  });
});
