import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceIdOf } from '../demonstration/demonstration-data.js';
import { DemonstrationService } from '../demonstration/demonstration.service.js';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';

const quarter = '2026-27-Q1';
const board = ['RBL', 'REM', 'REN', 'RJR', 'RW4'];
const service = serviceIdOf('REN', 'Clinical Trials');
const analyst = (trusts: string[], code = 'QYG'): Viewer => ({
  kind: 'member',
  issuer: 'https://identity.test',
  subject: `icb-analyst@${code}`,
  grants: [{ role: 'icb-analyst', organisation: code, services: null, trusts }],
});

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.asSystem().get(DemonstrationService).lay('http://localhost:4000');
});
afterAll(() => organisations.stop());

interface Found {
  readonly nodes: readonly { readonly themeCode: string; readonly trusts: readonly string[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const ask = (
  viewer: Viewer,
  scope: string,
  id: string,
  page: { first: number; after?: string } = { first: 50 },
) =>
  organisations.execute<{ triangulation: Found }>(
    viewer,
    `query ($scope: TriangulationScope!, $id: ID!, $quarter: Quarter!, $first: Int!, $after: String) {
       triangulation(scope: $scope, id: $id, quarter: $quarter, first: $first, after: $after) {
         nodes { scope scopeId quarter themeCode trusts theme { code name parent { code } } }
         pageInfo { hasNextPage endCursor } } }`,
    { scope, id, quarter, ...page },
  );

describe('the sources side by side', () => {
  it('are laid for each major theme, in the order of the taxonomy, page by page', async () => {
    const { data, errors } = await ask(member('experience-lead', 'REN'), 'TRUST', 'REN');
    expect(errors).toBeUndefined();
    const { nodes } = data.triangulation;
    expect(nodes).toHaveLength(10);
    expect(nodes[1]).toEqual({
      scope: 'TRUST',
      scopeId: 'REN',
      quarter,
      themeCode: 'staff',
      trusts: ['REN'],
      theme: { code: 'staff', name: 'Staff', parent: null },
    });
    const first = (await ask(member('experience-lead', 'REN'), 'TRUST', 'REN', { first: 6 })).data
      .triangulation;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const page = { first: 6, after: first.pageInfo.endCursor };
    const rest = (await ask(member('experience-lead', 'REN'), 'TRUST', 'REN', page)).data.triangulation;
    expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
  });

  it('are those of the trust of a service, and of the trusts that the board had at the end of the quarter', async () => {
    const ofService = await ask(member('complaints-team', 'REN'), 'SERVICE', service);
    expect(ofService.data.triangulation.nodes[0]?.trusts).toEqual(['REN']);
    const ofBoard = await ask(analyst(board), 'INTEGRATED_CARE_BOARD', 'QYG');
    expect(ofBoard.data.triangulation.nodes[0]?.trusts).toEqual(board);
    await organisations
      .asSystem()
      .work((em) => em.execute(`update trust_board set valid_to = '2026-06-29' where trust_code = 'RW4'`));
    const later = await ask(analyst(board), 'INTEGRATED_CARE_BOARD', 'QYG');
    expect(later.data.triangulation.nodes[0]?.trusts).toEqual(board.slice(0, 4));
  });

  it.each(roles)('are shown to a %s of the trust as the trust’s figures are', async (role) => {
    const may = !['icb-analyst', 'involvee', 'safety-partner', 'web-team'].includes(role);
    for (const [scope, id] of [
      ['TRUST', 'REN'],
      ['SERVICE', service],
      ['INTEGRATED_CARE_BOARD', 'QYG'],
    ] as const) {
      const { errors } = await ask(member(role, 'REN'), scope, id);
      expect(errors?.[0]?.extensions['code']).toBe(may ? undefined : 'FORBIDDEN');
    }
  });

  it('are shown to nobody else, and what does not exist looks the same', async () => {
    const lead = member('experience-lead', 'RXN');
    for (const [viewer, scope, id] of [
      [lead, 'TRUST', 'REN'],
      [lead, 'SERVICE', service],
      [lead, 'INTEGRATED_CARE_BOARD', 'QYG'],
      [lead, 'SERVICE', 'no identifier'],
      [lead, 'SERVICE', '00000000-0000-7000-8000-000000000000'],
      [lead, 'TRUST', 'NOWHERE'],
      [lead, 'INTEGRATED_CARE_BOARD', 'NOWHERE'],
      [analyst(board), 'TRUST', 'RXN'],
      [analyst(['RXN'], 'QE1'), 'INTEGRATED_CARE_BOARD', 'QYG'],
    ] as const) {
      const { errors } = await ask(viewer, scope, id);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    for (const viewer of [anonymous, publicPage('REN')]) {
      const { errors } = await ask(viewer, 'TRUST', 'REN');
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });

  it('agree or not by what the sources say, also when one of them did not answer', async () => {
    const key = { __typename: 'Triangulation', scope: 'TRUST', scopeId: 'REN', themeCode: 'staff', quarter };
    const { data, errors } = await organisations.execute<{ _entities: object[] }>(
      system,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Triangulation { agreement agreementSentence } } }`,
      {
        representations: [
          {
            ...key,
            experience: { signal: 'PRAISE' },
            complaints: { signal: 'CONCERN' },
            involvement: { signal: 'SILENT' },
            safety: { signal: 'MIXED' },
          },
          {
            ...key,
            experience: null,
            complaints: { signal: 'CONCERN' },
            involvement: null,
            safety: { signal: 'CONCERN' },
          },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([
      {
        agreement: 'CONFLICT',
        agreementSentence: expect.stringContaining('Mostly good: feedback.') as string,
      },
      {
        agreement: 'AGREE',
        agreementSentence: expect.stringContaining('Not available: feedback and what') as string,
      },
    ]);
  });
});

describe('the trusts of a board', () => {
  it('are told with their days to other parts', async () => {
    const { data } = await organisations.execute(
      anonymous,
      `{ integratedCareBoard(odsCode: "QYG") { boardTrusts { odsCode from to } } }`,
    );
    expect(data).toMatchObject({
      integratedCareBoard: {
        boardTrusts: [
          { odsCode: 'RBL', from: '1900-01-01', to: null },
          { odsCode: 'REM' },
          { odsCode: 'REN' },
          { odsCode: 'RJR' },
          { odsCode: 'RW4', to: '2026-06-29' },
        ],
      },
    });
  });
});
