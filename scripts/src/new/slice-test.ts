import { aOrAn } from './names.js';
import type { SliceNames } from './slice.js';

/** The test that a new slice begins with: the own team sees it, and for everybody else it does not exist. */
export const testFile = (names: SliceNames): string => {
  const { subgraph, kebab, pascal, camel, camelPlural, words, role } = names;
  return `import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { ${camel}Of } from './${kebab}.examples.js';

let ${subgraph}: TestSubgraph;
beforeAll(async () => {
  ${subgraph} = await startTestSubgraph({ name: '${subgraph}', slices, migrations });
});
afterAll(() => ${subgraph}.stop());

const ofTrust = \`query ($trust: OdsCode!) { ${camelPlural}(trust: $trust, first: 50) { nodes { id name } } }\`;
const byReference = \`query ($references: [_Any!]!) { _entities(representations: $references) { ... on ${pascal} { id name } } }\`;

describe('${aOrAn(words)}', () => {
  it('is seen by the ${role} of its own trust and exists for nobody else', async () => {
    const stored = ${camel}Of('OWN');
    const { id, name } = stored;
    await ${subgraph}.subgraph.process.database.work(system, (em) => em.persist(stored).flush());
    const references = [{ __typename: '${pascal}', id }];
    const found = async (viewer: Viewer) =>
      (await ${subgraph}.execute(viewer, byReference, { references })).data['_entities'];

    const own = member('${role}', 'OWN');
    expect(await found(own)).toEqual([{ id, name }]);
    const { data } = await ${subgraph}.execute(own, ofTrust, { trust: 'OWN' });
    expect(data['${camelPlural}']).toEqual({ nodes: [{ id, name }] });

    for (const viewer of [member('${role}', 'OTHER'), member('icb-analyst', 'OWN'), publicPage('OWN'), anonymous]) {
      expect(await found(viewer)).toEqual([null]);
      const code = viewer.kind === 'member' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      const answer = await ${subgraph}.execute(viewer, ofTrust, { trust: 'OWN' });
      expect(answer.errors?.[0]?.extensions['code']).toBe(code);
    }
  });
});
`;
};
