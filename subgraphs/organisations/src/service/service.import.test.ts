import { anonymous } from '@wesaid/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { importServices } from './service.import.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
});
afterAll(() => organisations.stop());

const header =
  'trust_code,service_name,kind,setting,site_code,site_name,parent_name,valid_from,former_name,replaces';

/** Fills a row up to the ten columns. */
const filled = (row: string): string => row + ','.repeat(10 - row.split(',').length);

const importRows = (rows: string[], asOf?: string) =>
  organisations.runImport(importServices, { text: `${[header, ...rows.map(filled)].join('\n')}\n` }, asOf);

const servicesOf = async (code: string, fields: string, on = '2026-06-01'): Promise<unknown[]> => {
  const answer = await organisations.execute<{ trust: { services: { nodes: unknown[] } } }>(
    anonymous,
    `{ trust(odsCode: "${code}") { services(first: 50, on: "${on}") { nodes { ${fields} } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.trust.services.nodes;
};

describe('the import of services', () => {
  it('makes services with kind, setting, site and parent', async () => {
    await organisations.makeTrusts('S01');
    const summary = await importRows([
      'S01,Maternity,service,maternity,,,,',
      'S01,Birth Centre,WARD,MATERNITY,S0101,QUEEN STREET HOSPITAL,Maternity,2020-02-03',
      'S01,Home Team,Team,Community,,Town Clinic,,',
    ]);
    expect(summary).toMatchObject({ read: 3, added: 3, rejected: 0 });
    const fields =
      'name kind setting openedOn site { odsCode name trust { odsCode } } parent { name } trust { odsCode }';
    const [birth, home, maternity] = await servicesOf('S01', fields);
    const trust = { odsCode: 'S01' };
    expect(birth).toEqual({
      name: 'Birth Centre',
      kind: 'WARD',
      setting: 'MATERNITY',
      openedOn: '2020-02-03',
      trust,
      site: { odsCode: 'S0101', name: 'Queen Street Hospital', trust },
      parent: { name: 'Maternity' },
    });
    expect(home).toMatchObject({
      kind: 'TEAM',
      setting: 'COMMUNITY',
      site: { odsCode: null, name: 'Town Clinic' },
    });
    expect(maternity).toMatchObject({ site: null, parent: null });
  });

  it('doubles nothing when it is repeated, whatever the capitals', async () => {
    await organisations.makeTrusts('S02');
    const rows = [
      'S02,Eye Clinic,CLINIC,OUTPATIENT,S0201,Hill,,',
      'S02,Outreach,TEAM,COMMUNITY,,Valley,,',
      'S02,Pain Service,SERVICE,OTHER,,,,',
    ];
    await importRows(rows);
    const before = await servicesOf('S02', 'id name');
    expect(await importRows(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await servicesOf('S02', 'id name')).toEqual(before);
    expect(await importRows(['S02,EYE CLINIC,CLINIC,OUTPATIENT,S0201,Hill,,'])).toMatchObject({
      added: 0,
      changed: 1,
    });
  });

  it('changes kind and setting of a service without giving it a new identifier', async () => {
    await organisations.makeTrusts('S03');
    await importRows(['S03,Walk-in,SERVICE,OTHER,,,,']);
    const [before] = (await servicesOf('S03', 'id')) as { id: string }[];
    expect(await importRows(['S03,Walk-in,CLINIC,EMERGENCY,,,,'])).toMatchObject({ changed: 1 });
    expect(await servicesOf('S03', 'id kind setting')).toEqual([
      { id: before?.id, kind: 'CLINIC', setting: 'EMERGENCY' },
    ]);
  });

  it('renames a service and keeps its former name with its days', async () => {
    await organisations.makeTrusts('S04');
    await importRows(['S04,Memory Service,SERVICE,MENTAL_HEALTH,,,,2015-01-01']);
    const row = 'S04,Dementia Service,SERVICE,MENTAL_HEALTH,,,,2026-02-01,Memory Service,';
    expect(await importRows([row])).toMatchObject({ added: 0, changed: 1 });
    expect(await importRows([row])).toMatchObject({ unchanged: 1 });
    expect(await servicesOf('S04', 'name openedOn names { name validFrom validTo }')).toEqual([
      {
        name: 'Dementia Service',
        openedOn: '2015-01-01',
        names: [
          { name: 'Memory Service', validFrom: '2015-01-01', validTo: '2026-01-31' },
          { name: 'Dementia Service', validFrom: '2026-02-01', validTo: null },
        ],
      },
    ]);
  });

  it('lets one service take over from another, and both stay', async () => {
    await organisations.makeTrusts('S05');
    await importRows(['S05,Ward A,WARD,INPATIENT,S0501,Hill,,']);
    const [old] = (await servicesOf('S05', 'id')) as { id: string }[];
    const row = 'S05,Ward B,WARD,INPATIENT,S0501,Hill,,2026-04-01,,Ward A';
    expect(await importRows([row])).toMatchObject({ added: 1 });
    expect(await importRows([row])).toMatchObject({ unchanged: 1, rejected: 0 });
    expect(
      await servicesOf('S05', 'name predecessors { name closedOn successors { name } }', '2026-05-01'),
    ).toEqual([
      {
        name: 'Ward B',
        predecessors: [{ name: 'Ward A', closedOn: '2026-03-31', successors: [{ name: 'Ward B' }] }],
      },
    ]);
    const answer = await organisations.execute(
      anonymous,
      `{ service(id: "${old?.id}") { name closedOn successors { name } } }`,
    );
    expect(answer.data).toEqual({
      service: { name: 'Ward A', closedOn: '2026-03-31', successors: [{ name: 'Ward B' }] },
    });
  });

  it('hands a site over: its services go on under the new trust and the old ones are kept', async () => {
    await organisations.makeTrusts('S06', 'S07');
    await importRows(['S06,Ward 1,WARD,INPATIENT,S0601,Hill,,']);
    expect(await importRows(['S07,Ward 1,WARD,INPATIENT,S0601,Hill,,'], '2026-04-01')).toMatchObject({
      added: 1,
    });
    expect(await servicesOf('S06', 'name')).toEqual([]);
    expect(await servicesOf('S06', 'name', '2026-03-31')).toEqual([{ name: 'Ward 1' }]);
    expect(
      await servicesOf('S07', 'name predecessors { trust { odsCode } } site { trust { odsCode } }'),
    ).toEqual([
      { name: 'Ward 1', predecessors: [{ trust: { odsCode: 'S06' } }], site: { trust: { odsCode: 'S07' } } },
    ]);
  });

  it('rejects what does not fit and keeps the rest', async () => {
    await organisations.makeTrusts('S08');
    const { rejects, ...summary } = await importRows([
      'XYZ,Ward,WARD,INPATIENT,,,,',
      'S08,,WARD,INPATIENT,,,,',
      'S08,Ward 1,ROOM,INPATIENT,,,,',
      'S08,Ward 2,WARD,UPSTAIRS,,,,',
      'S08,Ward 3,WARD,INPATIENT,S0801,,,',
      'S08,Ward 4,WARD,INPATIENT,,,Nobody,',
      'S08,Ward 5,WARD,INPATIENT,,,Ward 5,',
      'S08,Ward 6,WARD,INPATIENT,,,,31/02/2026',
      'S08,Ward 7,WARD,INPATIENT,,,,,,Nobody',
      'S08,Good Ward,WARD,INPATIENT,,,,01/02/2026',
    ]);
    expect(summary).toMatchObject({ read: 10, added: 1, rejected: 9 });
    const places = rejects
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',').slice(0, 2).join(' '));
    expect(places.sort()).toEqual(
      [
        '"2" "trust_code"',
        '"3" "service_name"',
        '"4" "kind"',
        '"5" "setting"',
        '"6" "site_name"',
        '"7" "parent_name"',
        '"8" "parent_name"',
        '"9" "valid_from"',
        '"10" "replaces"',
      ].sort(),
    );
    expect(await servicesOf('S08', 'name openedOn')).toEqual([{ name: 'Good Ward', openedOn: '2026-02-01' }]);
  });

  it('says which column is missing', async () => {
    await expect(
      organisations.runImport(importServices, { text: 'trust_code,name\nS01,X\n' }),
    ).rejects.toThrow('Missing: "service_name", "kind", "setting". Found: "trust_code", "name".');
  });

  it('never writes a value of the file, or a formula, into the list of rejected rows', async () => {
    await organisations.makeTrusts('S09');
    const { rejects } = await importRows(['S09,=1+1,WARD,=cmd,,,,']);
    expect(rejects).not.toContain('=');
  });
});
