import { closedQuarters, quarterDays } from '@wesaid/shared/disclosure';
import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeSnapshots } from '../figures/take-snapshots.js';
import { codeOf } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const [quarter = ''] = closedQuarters(todayInLondon(), 1);
let complaints: TestComplaints;
let outside: Client;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  await add('CONCERN', 'staff-manner', 60);
  await add('CONCERN', 'parking', 15);
  await add('COMPLIMENT', 'timeliness-of-care', 40);
  await takeSnapshots(new RequestContext(system, complaints.subgraph.process));
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const add = (kind: string, theme: string, count: number) =>
  outside.query(
    `with added as (insert into case_record
       (trust_code, id, created_at, kind, reference, received_on, stage, synthetic, service_id)
       select 'RT5', gen_random_uuid(), now(), '${kind}', gen_random_uuid()::text,
         date '${quarterDays(quarter).from}' + 9, 'RECEIVED', false, 'ward-a-of-RT5'
       from generate_series(1, ${count}) returning id)
     insert into case_theme select 'RT5', id, '${theme}', 7 from added`,
  );

interface Says {
  readonly cases: { readonly value: number | null };
  readonly signal: string;
  readonly sentence: string;
}
const ask = (viewer: Viewer, over: Record<string, unknown> = {}) =>
  complaints.execute<{ _entities: { complaints: Says }[] }>(
    viewer,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) {
      ... on Triangulation { complaints { cases { value } signal sentence } } } }`,
    {
      asked: [
        {
          __typename: 'Triangulation',
          scope: 'TRUST',
          scopeId: 'RT5',
          themeCode: 'staff',
          quarter,
          trusts: ['RT5'],
          ...over,
        },
      ],
    },
  );
const says = async (over: Record<string, unknown> = {}): Promise<Says | undefined> =>
  (await ask(member('safety-specialist', 'RT5'), over)).data._entities[0]?.complaints;

describe('what cases say about a theme', () => {
  it('counts what is labelled below a major theme, and points where the figures do (R124, R147)', async () => {
    expect(await says()).toMatchObject({ signal: 'CONCERN', cases: { value: expect.any(Number) } });
    expect(await says({ themeCode: 'access-to-care' })).toMatchObject({ signal: 'PRAISE' });
    expect(await says({ themeCode: 'environment-and-facilities' })).toMatchObject({ signal: 'MIXED' });
    expect(await says({ themeCode: 'no-such-theme' })).toMatchObject({
      signal: 'SILENT',
      cases: { value: 0 },
    });
  });

  it('is told for one service, and nothing of another', async () => {
    const service = { scope: 'SERVICE', scopeId: 'ward-a-of-RT5' };
    expect(await says(service)).toMatchObject({ signal: 'CONCERN' });
    expect(await says({ ...service, scopeId: 'ward-b-of-RT5' })).toMatchObject({ signal: 'SILENT' });
  });

  it('is hidden for a board to which fewer than three trusts contribute', async () => {
    const board = { scope: 'INTEGRATED_CARE_BOARD', scopeId: 'QXX', trusts: ['RT5', 'RXN', 'R1H'] };
    expect(await says(board)).toMatchObject({ signal: 'SILENT', cases: { value: null } });
  });

  it('is for those who read the figures of every one of the trusts', async () => {
    expect(codeOf(await ask(member('complaints-team', 'RXN')))).toBe('FORBIDDEN');
    expect(codeOf(await ask(member('complaints-team', 'RT5'), { trusts: ['RT5', 'RXN'] }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(member('complaints-team', 'RT5'), { trusts: [] }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(member('involvee', 'RT5')))).toBe('FORBIDDEN');
    expect(codeOf(await ask(publicPage('RT5')))).toBe('UNAUTHENTICATED');
  });
});
