import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeOpportunity, codeOf, publishOpportunity, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';
import { OpportunityKind } from './opportunity.enums.js';
import { opportunityOf } from './opportunity.examples.js';
import type { PublishOpportunityInput } from './opportunity.input.js';
import { storeOpportunity } from './opportunity.store.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

interface TrustPage {
  readonly _entities: [{ opportunities: { nodes: { title: string }[] } }];
}

describe('an opportunity in full', () => {
  const full = `mutation ($input: PublishOpportunityInput!) { publishOpportunity(input: $input) {
    ... on Opportunity { kind time access trainingNeeded closedOn interestCount version } } }`;
  const publishFull = async (over: Partial<PublishOpportunityInput>) =>
    (await involvement.execute(team('FUL'), full, { input: opportunityOf('FUL', over) })).data[
      'publishOpportunity'
    ];

  it('says what people do, when, with what access and after which training', async () => {
    const said = {
      kind: OpportunityKind.READING_GROUP,
      time: 'Mondays at ten',
      access: 'Step-free',
      trainingNeeded: 'An hour',
    };
    expect(await publishFull(said)).toEqual({ ...said, closedOn: null, interestCount: 0, version: 1 });
  });

  it('can still be published as before, without any of it', async () => {
    expect(await publishFull({})).toMatchObject({
      kind: 'OTHER',
      time: 'To be agreed',
      access: null,
      trainingNeeded: null,
    });
  });
});

describe('choosing among opportunities', () => {
  const choose = async (filter: string, viewer: Viewer = anonymous): Promise<string[]> => {
    const { data, errors } = await involvement.execute<TrustPage>(
      viewer,
      `{ _entities(representations: [{ __typename: "Trust", odsCode: "FIL" }]) { ... on Trust {
        opportunities(first: 50, ${filter}) { nodes { title } } } } }`,
    );
    if (errors) throw new Error(String(codeOf({ errors })));
    return data._entities[0].opportunities.nodes.map(({ title }) => title);
  };
  beforeAll(async () => {
    await publishOpportunity(involvement, 'FIL', {
      title: 'letters',
      kind: OpportunityKind.READING_GROUP,
      area: 'Outpatients',
    });
    await publishOpportunity(involvement, 'FIL', {
      title: 'panel',
      kind: OpportunityKind.PANEL,
      level: 'lpt-2',
      area: '100% maternity',
    });
    await involvement.subgraph.process.database.work(system, (em) =>
      storeOpportunity(em, { ...opportunityOf('FIL', { title: 'over' }), closingOn: '2020-01-31' }),
    );
  });

  it('goes by kind, level and area, also together', async () => {
    expect(await choose('kind: PANEL')).toEqual(['panel']);
    expect(await choose('level: "tlap-7"')).toEqual(['letters']);
    expect(await choose('area: " outPATIENTS "')).toEqual(['letters']);
    expect(await choose('area: "100% maternity"')).toEqual(['panel']);
    expect(await choose('kind: PANEL, level: "tlap-7"')).toEqual([]);
    expect(await choose('area: "%"')).toEqual([]);
    expect(await choose('area: ""')).toEqual(['panel', 'letters']);
  });

  it('refuses what is no text', async () => {
    await expect(choose('area: "a\\u0000b"')).rejects.toThrow('BAD_USER_INPUT');
  });

  it('gives those that are over to the own team alone', async () => {
    expect(await choose('over: true', team('FIL'))).toEqual(['over']);
    for (const viewer of [anonymous, publicPage('FIL'), team('OTH')])
      expect(await choose('over: true', viewer)).toEqual([]);
  });

  it('is counted for everybody, open ones only', async () => {
    for (const viewer of [anonymous, member('icb-analyst', 'QK1'), team('FIL')]) {
      const { data } = await involvement.execute(
        viewer,
        '{ _entities(representations: [{ __typename: "Trust", odsCode: "FIL" }]) { ... on Trust { openOpportunityCount } } }',
      );
      expect(data['_entities']).toEqual([{ openOpportunityCount: 2 }]);
    }
  });
});

describe('closing an opportunity', () => {
  it('ends it at once for everybody but its team, and only once', async () => {
    const id = await publishOpportunity(involvement, 'END');
    const { data } = await closeOpportunity(involvement, id, team('END'));
    expect(data.closeOpportunity).toEqual({
      __typename: 'Opportunity',
      id,
      closedOn: todayInLondon(),
      version: 2,
    });
    const counted =
      '{ _entities(representations: [{ __typename: "Trust", odsCode: "END" }]) { ... on Trust { openOpportunityCount } } }';
    for (const viewer of [anonymous, team('END')]) {
      const open = await involvement.execute(viewer, counted);
      expect(open.data['_entities']).toEqual([{ openOpportunityCount: 0 }]);
    }
    const found = (viewer: Viewer) => involvement.execute(viewer, `{ opportunity(id: "${id}") { id } }`);
    expect((await found(team('END'))).data['opportunity']).toEqual({ id });
    for (const viewer of [anonymous, publicPage('END'), team('OTH')])
      expect((await found(viewer)).data['opportunity']).toBeNull();
    expect(codeOf(await closeOpportunity(involvement, id, team('END'), 1))).toBe('CONFLICT');
    const again = await closeOpportunity(involvement, id, team('END'), 2);
    expect(again.data.closeOpportunity).toMatchObject({ problems: [{ code: 'OPPORTUNITY_CLOSED' }] });
  });

  it.each<[string, Viewer, string]>([
    ['the involvement team of another trust', team('OTH'), 'NOT_FOUND'],
    ['the complaints team of the trust', member('complaints-team', 'KEP'), 'FORBIDDEN'],
    ['a team that is limited to one service', member('involvement-team', 'KEP', ['ward-1']), 'FORBIDDEN'],
    ['a public page of the trust', publicPage('KEP'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is refused to %s', async (_who, viewer, code) => {
    const id = await publishOpportunity(involvement, 'KEP');
    expect(codeOf(await closeOpportunity(involvement, id, viewer))).toBe(code);
    expect(
      (await involvement.execute(anonymous, `{ opportunity(id: "${id}") { id } }`)).data['opportunity'],
    ).toEqual({ id });
  });
});
