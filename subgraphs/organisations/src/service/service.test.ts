import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { EnsureServices } from './ensure-services.service.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('V01', 'V02');
});
afterAll(() => organisations.stop());

interface PageAnswer {
  trust: {
    services: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
}

const page = (first: number, after: string | null, viewer: Viewer = anonymous) =>
  organisations.execute<PageAnswer>(
    viewer,
    `query ($first: Int!, $after: String) { trust(odsCode: "V01") { services(first: $first, after: $after) {
       nodes { name } pageInfo { hasNextPage endCursor } } } }`,
    { first, after },
  );

describe('the services of a trust', () => {
  it('come in pages by name, each once', async () => {
    const names = ['beta', 'Alpha', 'Delta', 'Gamma', 'épsilon'];
    await organisations.asSystem().get(EnsureServices).ensure('V01', names);
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { data } = await page(2, after, publicPage('V01'));
      seen.push(...data.trust.services.nodes.map((node) => node.name));
      ({ hasNextPage: more, endCursor: after } = data.trust.services.pageInfo);
    }
    expect(seen).toEqual(['Alpha', 'beta', 'Delta', 'Gamma', 'épsilon']);
  });

  it.each([
    ['no items', 0, null],
    ['too many items', 51, null],
    ['a foreign cursor', 5, 'nonsense'],
    ['a cursor of another shape', 5, Buffer.from('["a"]').toString('base64url')],
    [
      'a cursor with a NUL',
      5,
      Buffer.from('["\\u0000","0190a2c4-0000-7000-8000-000000000000"]').toString('base64url'),
    ],
  ])('refuse %s', async (_what, first, after) => {
    const answer = await page(first, after);
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('are found by identifier and reference, and null stands for what is none', async () => {
    const [service] = await organisations.asSystem().get(EnsureServices).ensure('V02', ['Clinic']);
    const id = service?.id ?? '';
    const query =
      'query ($id: ID!) { service(id: $id) { name setting kind trust { odsCode } names { name validFrom } } }';
    expect((await organisations.execute(anonymous, query, { id })).data).toEqual({
      service: {
        name: 'Clinic',
        setting: 'OTHER',
        kind: 'SERVICE',
        trust: { odsCode: 'V02' },
        names: [{ name: 'Clinic', validFrom: null }],
      },
    });
    for (const foreign of ['x', '0190a2c4-0000-7000-8000-000000000000', "'; drop table service; --"]) {
      expect((await organisations.execute(anonymous, query, { id: foreign })).data).toEqual({
        service: null,
      });
    }
    const { data } = await organisations.execute(
      anonymous,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Service { name } } }',
      {
        r: [
          { __typename: 'Service', id: 'x' },
          { __typename: 'Service', id },
        ],
      },
    );
    expect(data).toEqual({ _entities: [null, { name: 'Clinic' }] });
  });
});
