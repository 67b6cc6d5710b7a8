import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { expectRowSecurity, member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeOf,
  express,
  interestIn,
  interestsOf,
  publishOpportunity,
  registerOf,
  team,
} from './testing/operations.js';
import { startInvolvement, type TestInvolvement } from './testing/start-involvement.js';

const trusts = ['RT5', 'RXN'] as const;
const types = ['Interest', 'Involvee', 'Statement'] as const;
const lists = { Interest: 'interests', Involvee: 'involvees', Statement: 'statements' } as const;

let involvement: TestInvolvement;
let application: Client;
const opportunities: Record<string, string> = {};
const ids: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  involvement = await startInvolvement();
  application = new Client({ connectionString: involvement.database.url });
  await application.connect();
  for (const trust of trusts) {
    const opportunity = await publishOpportunity(involvement, trust);
    opportunities[trust] = opportunity;
    await express(involvement, trust, interestIn(opportunity, { joinRegister: true }));
    const { data } = await involvement.execute<{ recordStatement: { id: string } }>(
      team(trust),
      `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { ... on Statement { id } } }`,
      {
        input: {
          idempotencyKey: crypto.randomUUID(),
          trust,
          words: 'in confidence',
          themes: ['parking'],
          saidOn: '2026-10-01',
        },
      },
    );
    ids[trust] = {
      Interest: String((await interestsOf(involvement, trust))[0]?.id),
      Involvee: String((await registerOf(involvement, trust))[0]?.['id']),
      Statement: data.recordStatement.id,
    };
  }
});
afterAll(async () => {
  await application.end();
  await involvement.stop();
});

type Reads = readonly (typeof trusts)[number][];
const everybody: readonly [name: string, viewer: Viewer, reads: Reads][] = [
  ['an anonymous visitor', anonymous, []],
  ['a page of RT5', publicPage('RT5'), []],
  ...roles.flatMap((role) =>
    trusts.map((trust): [string, Viewer, Reads] => [
      `${role}@${trust}`,
      member(role, trust),
      role === 'involvement-team' ? [trust] : [],
    ]),
  ),
  ['icb-analyst@QK1', member('icb-analyst', 'QK1'), []],
  ['involvement-team of one ward', member('involvement-team', 'RT5', ['ward-1']), []],
];

describe('who came forward, who is on the register and what people told', () => {
  it.each(everybody)('exists by reference only for the own team: %s', async (_name, viewer, reads) => {
    for (const type of types) {
      const { data, errors } = await involvement.execute<{ _entities: (object | null)[] }>(
        viewer,
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { id } } }`,
        {
          keys: [...trusts.map((trust) => ids[trust]?.[type]), 'no identifier'].map((id) => ({
            __typename: type,
            id,
          })),
        },
      );
      expect(errors).toBeUndefined();
      const expected = trusts.map((trust) => (reads.includes(trust) ? { id: ids[trust]?.[type] } : null));
      expect(data._entities).toEqual([...expected, null]);
    }
  });

  it.each(everybody)('is listed only for the own team: %s', async (_name, viewer, reads) => {
    for (const trust of trusts) {
      for (const list of Object.values(lists)) {
        const query = `{ ${list}(trust: "${trust}", first: 50) { nodes { id } } }`;
        const answer = await involvement.execute<Record<string, { nodes: object[] }>>(viewer, query);
        if (reads.includes(trust)) expect(answer.data[list]?.nodes).toHaveLength(1);
        else expect(codeOf(answer)).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN)$/);
      }
      const desk = await involvement.execute(
        viewer,
        `{ involvementDesk(trust: "${trust}") { newInterests openOpportunities upcomingEvents involvees } }`,
      );
      if (reads.includes(trust)) {
        expect(desk.data['involvementDesk']).toEqual({
          newInterests: 1,
          openOpportunities: 1,
          upcomingEvents: 0,
          involvees: 1,
        });
      } else expect(codeOf(desk)).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN)$/);
    }
  });

  it.each(everybody)(
    'shows at an opportunity nothing but to the own team: %s',
    async (_name, viewer, reads) => {
      for (const trust of trusts) {
        const of = `opportunity(id: "${opportunities[trust]}")`;
        const counted = await involvement.execute(viewer, `{ ${of} { interestCount } }`);
        expect(counted.data['opportunity']).toEqual({ interestCount: reads.includes(trust) ? 1 : null });
        const listed = await involvement.execute(
          viewer,
          `{ ${of} { interests(first: 1) { nodes { id } } } }`,
        );
        expect(codeOf(listed) ?? null).toBe(
          reads.includes(trust) ? null : viewer.kind === 'member' ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        );
      }
    },
  );
});

describe('the database itself', () => {
  /** Runs a statement as the application role with a viewer's claims, then undoes it. */
  async function as(claims: Record<string, string>, sql: string): Promise<number> {
    await application.query('begin');
    try {
      for (const [name, value] of Object.entries(claims)) {
        await application.query('select set_config($1, $2, true)', [name, value]);
      }
      return (await application.query(sql)).rowCount ?? 0;
    } finally {
      await application.query('rollback');
    }
  }
  const page = { 'app.viewer': 'public', 'app.trust': 'RT5' };
  const foreign = {
    'app.viewer': 'member',
    'app.grants': JSON.stringify([{ role: 'involvement-team', organisation: 'REN', services: null }]),
  };
  const personal = [
    ...['involvee', 'involvee_person', 'interest', 'interest_contact', 'interest_answer'],
    ...['statement', 'statement_words', 'outgoing_message', 'snapshot', 'snapshot_cell', 'figure_request'],
  ];

  it('forces row-level security on every table, each with a policy', async () => {
    await expect(expectRowSecurity(involvement.database)).resolves.toBeUndefined();
  });

  it('gives nothing personal to a connection without claims, to a page, or to another team, and lets them change nothing', async () => {
    const claimed: Record<string, string>[] = [{}, page, foreign];
    for (const claims of claimed) {
      for (const table of personal) {
        expect(await as(claims, `select * from ${table}`)).toBe(0);
        expect(await as(claims, `delete from ${table}`)).toBe(0);
      }
      expect(await as(claims, `update opportunity set title = 'changed'`)).toBe(0);
    }
  });

  it('lets a page add who applies for the register of its own trust, and nobody else', async () => {
    const add = (trust: string, state = 'APPLIED') =>
      `insert into involvee (trust_code, id, created_at, state, roles, interests, skills, joined_on, test_mode, held, synthetic, version)
       values ('${trust}', gen_random_uuid(), now(), '${state}', '{}', '{}', '{}', now(), false, false, false, 1)`;
    expect(await as(page, add('RT5'))).toBe(1);
    for (const refused of [add('RXN'), add('RT5', 'ACTIVE')]) {
      await expect(as(page, refused)).rejects.toThrow(/row-level security/);
    }
  });
});
