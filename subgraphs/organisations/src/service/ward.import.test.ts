import { anonymous } from '@wesaid/shared/identity';
import type { TestAnswer } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRealFiles, realFile } from '../testing/real-files.js';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { importTrusts } from '../trust/trust.import.js';
import { importWards } from './ward.import.js';

interface ServicesPage {
  trust: { services: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
});
afterAll(() => organisations.stop());

const header = 'icb_code,icb_name,trust_code,trust_name,site_code,site_name,ward_name';
const importRows = (rows: string[]) =>
  organisations.runImport(importWards, { text: [header, ...rows].join('\r\n') });

const ask = async (code: string): Promise<unknown> => {
  const answer = await organisations.execute<{ trust: unknown }>(
    anonymous,
    `{ trust(odsCode: "${code}") { name kind integratedCareBoard { name }
       services(first: 50) { nodes { name kind setting site { odsCode name } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.trust;
};

describe('the import of wards', () => {
  it('makes the tree of board, trust, site and ward', async () => {
    await importRows(['QQ1,SOMEWHERE ICB,W01,SOME NHS TRUST,W01AA,HILL HOSPITAL - W01AA,AMU1']);
    expect(await ask('W01')).toEqual({
      name: 'Some NHS Trust',
      kind: 'NHS_TRUST',
      integratedCareBoard: { name: 'NHS Somewhere Integrated Care Board' },
      services: {
        nodes: [
          {
            name: 'AMU1',
            kind: 'WARD',
            setting: 'INPATIENT',
            site: { odsCode: 'W01AA', name: 'Hill Hospital' },
          },
        ],
      },
    });
  });

  it('takes independent providers in, which no list of trusts has', async () => {
    await importRows([
      'IS1,INDEPENDENT SECTOR PROVIDERS,G3Z9Q,SOME HOSPITAL LTD,G3Z9Q,SOME HOSPITAL,Inpatient',
    ]);
    expect(await ask('G3Z9Q')).toMatchObject({
      name: 'Some Hospital Ltd',
      kind: 'INDEPENDENT_PROVIDER',
      integratedCareBoard: { name: 'Independent Sector Providers' },
    });
  });

  it('keeps wards of one name at two sites apart, and a site code that is not of its trust', async () => {
    const rows = ['Q,Q,W02,T,W02AA,HILL - W02AA,Ward 1', 'Q,Q,W02,T,ZZ999,DALE - ZZ999,Ward 1'];
    expect(await importRows(rows)).toMatchObject({ added: 2 });
    expect(await importRows(rows)).toMatchObject({ added: 0, unchanged: 2 });
    expect(await ask('W02')).toMatchObject({
      services: { nodes: [{ site: { name: 'Hill' } }, { site: { name: 'Dale' } }] },
    });
  });

  it.each([
    ['a code without a space before it', 'NEWMEDICA - MANCHESTER WEST- W03A', 'Newmedica - Manchester West'],
    ['a code and a space after it', 'YEOVIL - W03A ', 'Yeovil'],
    ['no code at all', 'STRATFORD', 'Stratford'],
    ['another dash', 'NEWMEDICA – SHREWSBURY ', 'Newmedica – Shrewsbury'],
  ])('finds the name of a site with %s', async (_case, siteName, expected) => {
    await importRows([`Q,Q,W03,T,W03A,${siteName},Ward`]);
    expect(await ask('W03')).toMatchObject({ services: { nodes: [{ site: { name: expected } }] } });
  });

  it('tidies no-break spaces and text that was decoded wrongly, and leaves sound text alone', async () => {
    await importRows([
      'Q,Q,W04,T,W04A,HILL,St Helenâ€™s',
      'Q,Q,W04,T,W04A,HILL,Acorn\u00a0',
      'Q,Q,W04,T,W04A,HILL,Café – Young People’s',
    ]);
    expect(await ask('W04')).toMatchObject({
      services: { nodes: [{ name: 'Acorn' }, { name: 'Café – Young People’s' }, { name: 'St Helen’s' }] },
    });
  });

  it.skipIf(!hasRealFiles)('reads the real tree, twice, with every ward once', async () => {
    await organisations.runImport(importTrusts, { file: realFile('etr.csv') });
    const wards = { file: realFile('icb_trust_site_ward_2025.csv') };
    expect(await organisations.runImport(importWards, wards)).toMatchObject({
      read: 6941,
      added: 6940,
      rejected: 0,
    });
    expect(await organisations.runImport(importWards, wards)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 6941,
    });
    expect(await ask('R1F')).toMatchObject({ name: 'Isle of Wight NHS Trust' });
    expect(JSON.stringify(await ask('R1F'))).toContain('St Helen’s');
    expect(await ask('NT2')).toMatchObject({ name: 'Nuffield Health', kind: 'INDEPENDENT_PROVIDER' });
    const everyPage: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer: TestAnswer<ServicesPage> = await organisations.execute<ServicesPage>(
        anonymous,
        'query ($after: String) { trust(odsCode: "RRV") { services(first: 50, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      const { nodes, pageInfo } = answer.data.trust.services;
      everyPage.push(...nodes.map((node) => node.id));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(everyPage.length).toBeGreaterThan(50);
    expect(new Set(everyPage).size).toBe(everyPage.length);
  });
});
