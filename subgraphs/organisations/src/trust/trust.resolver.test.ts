import { anonymous } from '@wesaid/shared/identity';
import { startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';

let organisations: TestSubgraph;
beforeAll(async () => {
  organisations = await startTestSubgraph({ name: 'organisations', slices, migrations });
});
afterAll(() => organisations.stop());

describe('a trust', () => {
  it('is null when there is none with the code', async () => {
    const answer = await organisations.execute(anonymous, '{ trust(odsCode: "XXX") { name } }');
    expect(answer).toEqual({ data: { trust: null } });
  });
});
