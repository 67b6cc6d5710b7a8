import { system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { importWards } from './ward.import.js';

interface Named {
  id: string;
  name: string;
}

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('N01', 'N02', 'N03');
});
afterAll(() => organisations.stop());

const ensure = (trust: string, names: string[]) =>
  organisations.execute<{ ensureServices: Named[] }>(
    system,
    'mutation ($input: EnsureServicesInput!) { ensureServices(input: $input) { id name } }',
    { input: { trust, names } },
  );
const find = async (trust: string, names: string[]): Promise<Named[]> => {
  const { data } = await organisations.execute<{ servicesByName: Named[] }>(
    system,
    'query ($trust: OdsCode!, $names: [String!]!) { servicesByName(trust: $trust, names: $names) { id name } }',
    { trust, names },
  );
  return data.servicesByName;
};

describe('services by name', () => {
  it('are made once, whatever the capitals, also when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ensure('N01', ['Eye Clinic', 'EYE CLINIC', ' Pain Team ', ''])),
    );
    const [first] = answers;
    expect(first?.data.ensureServices.map((service) => service.name.toLowerCase()).sort()).toEqual([
      'eye clinic',
      'pain team',
    ]);
    for (const answer of answers) expect(answer.data).toEqual(first?.data);
    expect(await find('N01', ['eye clinic', 'nothing'])).toMatchObject([
      { id: expect.any(String) as string },
    ]);
  });

  it('belong to their trust alone', async () => {
    const [mine] = (await ensure('N02', ['Podiatry'])).data.ensureServices;
    const [other] = (await ensure('N03', ['Podiatry'])).data.ensureServices;
    expect(mine?.id).not.toBe(other?.id);
    expect(await find('N02', ['Podiatry'])).toEqual([mine]);
  });

  it('are the ward of that name when there is one, and none of them when there are several', async () => {
    const header = 'icb_code,icb_name,trust_code,trust_name,site_code,site_name,ward_name';
    const rows = [
      'B,B,N04,T,N0401,Hill,Ward 1',
      'B,B,N04,T,N0402,Dale,Ward 1',
      'B,B,N04,T,N0402,Dale,Ward 2',
    ];
    await organisations.runImport(importWards, { text: [header, ...rows].join('\n') });
    expect(await find('N04', ['Ward 1', 'Ward 2'])).toMatchObject([{ name: 'Ward 2' }]);
    const [made] = (await ensure('N04', ['Ward 1'])).data.ensureServices;
    expect(await find('N04', ['Ward 1'])).toEqual([made]);
  });

  it('are not made for a trust that is not known, nor too many at once', async () => {
    expect((await ensure('NOWHERE', ['X'])).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const many = Array.from({ length: 501 }, (_, index) => `Service ${index}`);
    expect((await ensure('N01', many)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
