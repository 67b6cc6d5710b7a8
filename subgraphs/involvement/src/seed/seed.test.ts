import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { closedQuarters } from '@wesaid/shared/disclosure';
import { todayInLondon } from '@wesaid/shared/types';
import { anonymous } from '@wesaid/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interestsOf, registerOf, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';
import { seed } from './seed.js';

let involvement: TestInvolvement;
let added: number;
const run = () => seed(new RequestContext(system, involvement.subgraph.process));
beforeAll(async () => {
  involvement = await startInvolvement();
  added = await run();
});
afterAll(() => involvement.stop());

const one = async (sql: string): Promise<number> =>
  Number(Object.values((await involvement.outside.query<Record<string, string>>(sql)).rows[0] ?? {})[0]);

describe('demonstration involvement', () => {
  it('is two years of it, all marked synthetic', async () => {
    expect(added).toBeGreaterThan(5_000);
    for (const table of ['opportunity', 'event', 'interest', 'involvee', 'statement']) {
      expect(await one(`select count(*) from ${table}`)).toBeGreaterThan(100);
      expect(await one(`select count(*) from ${table} where not synthetic`)).toBe(0);
    }
    expect(await one('select max(said_on) - min(said_on) from statement')).toBeGreaterThan(700);
    expect(await one(`select count(distinct kind) from opportunity`)).toBeGreaterThan(9);
  });

  it('is complete: a second run adds nothing', async () => {
    expect(await run()).toBe(0);
  });

  it('shows everybody open opportunities and events to come, and the team people who wait and people on the register', async () => {
    const { data } = await involvement.execute<{
      _entities: [{ openOpportunityCount: number; events: { nodes: { startsAt: string }[] } }];
    }>(
      anonymous,
      `{ _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) { ... on Trust {
        openOpportunityCount events(first: 50) { nodes { startsAt } } } } }`,
    );
    const [trust] = data._entities;
    expect(trust.openOpportunityCount).toBeGreaterThanOrEqual(5);
    expect(trust.events.nodes.length).toBeGreaterThanOrEqual(4);
    const began = trust.events.nodes.map(({ startsAt }) => startsAt);
    expect(began).toEqual([...began].sort());
    const register = await registerOf(involvement, 'RT5');
    expect(register).toHaveLength(30);
    for (const person of register) {
      expect(person['name']).toMatch(/ Example$/);
      expect(person['email'] ?? '@example.org').toMatch(/@example\.org$/);
    }
    expect((await interestsOf(involvement, 'RT5', { state: 'NEW' })).length).toBeGreaterThan(0);
    expect((await interestsOf(involvement, 'RT5', { state: 'ANSWERED' }))[0]?.answers).toHaveLength(1);
  });

  it('keeps no contact longer than it would be kept', async () => {
    expect(
      await one(`select count(*) from interest_contact join interest using (trust_code, id)
        join opportunity o on o.id = opportunity_id where least(o.closed_on, o.closing_on) < current_date - 183`),
    ).toBe(0);
  });

  it('has enough statements that quarters of the larger trusts can be published', async () => {
    const [quarter] = closedQuarters(todayInLondon(), 1);
    const about = (viewer = member('involvement-team', 'RT5')) =>
      involvement.execute<{
        _entities: [{ involvement: { statements: { value: number }; signal: string } }];
      }>(
        viewer,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Triangulation {
          involvement { statements { value status } signal sentence } } } }`,
        {
          r: [
            {
              __typename: 'Triangulation',
              scope: 'TRUST',
              scopeId: 'RT5',
              themeCode: 'parking',
              quarter,
              trusts: ['RT5'],
            },
          ],
        },
      );
    const { data } = await about();
    expect(data._entities[0].involvement.statements.value).toBeGreaterThanOrEqual(10);
    expect(data._entities[0].involvement.signal).toBe('CONCERN');
    expect((await about(team('RXN') as ReturnType<typeof member>)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
