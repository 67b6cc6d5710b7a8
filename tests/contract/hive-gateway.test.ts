import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signSubgraphRequest, type Viewer } from '../../subgraphs/shared/src/identity/index.js';
import {
  member,
  publicPage,
  startTestSubgraph,
  system,
  type TestSubgraph,
} from '../../subgraphs/shared/src/testing/index.js';
import { migrations as experienceMigrations } from '../../subgraphs/experience/src/migrations/index.js';
import { slices as experienceSlices } from '../../subgraphs/experience/src/slices.js';
import { migrations as organisationsMigrations } from '../../subgraphs/organisations/src/migrations/index.js';
import { slices as organisationsSlices } from '../../subgraphs/organisations/src/slices.js';

const supergraph = readFileSync(
  fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
  'utf8',
);
const parts: Record<string, TestSubgraph> = {};
let ask: (viewer: Viewer, query: string, variables?: object) => Promise<Record<string, unknown>>;
let stop: () => Promise<void>;

beforeAll(async () => {
  const organisations = await startTestSubgraph({
    name: 'organisations',
    slices: organisationsSlices,
    migrations: organisationsMigrations,
    settings: { challengeSecret: 'a challenge secret that is used in tests' },
  });
  parts['organisations'] = organisations;
  parts['experience'] = await startTestSubgraph({
    name: 'experience',
    slices: experienceSlices,
    migrations: experienceMigrations,
    settings: { receiptSecret: 'a receipt secret that is used in tests only' },
    calls: [{ name: 'organisations', url: organisations.subgraph.url, signingKey: organisations.signingKey }],
  });
  await organisations.subgraph.process.database.work(system, async (em) => {
    await em.execute("insert into trust (ods_code, name, kind) values ('RT5', 'A trust', 'NHS_TRUST')");
  });

  let viewer: Viewer = system;
  // Hive Gateway signs as ours does: that is all a second engine has to bring.
  const signedFetch = async (url: string, init?: RequestInit): Promise<Response> => {
    const name = new URL(url).hostname.split('.')[0] ?? '';
    const part = parts[name];
    if (!part) return new Response('{"errors":[{"message":"not started"}]}', { status: 503 });
    const body = String(init?.body);
    const token = await signSubgraphRequest({ audience: name, body, viewer }, part.signingKey);
    return fetch(`${part.subgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
  };
  const gateway = createGatewayRuntime({
    supergraph,
    fetchAPI: { fetch: signedFetch as typeof fetch },
    logging: false,
  });
  ask = async (asking, query, variables = {}) => {
    viewer = asking;
    const response = await gateway.fetch('http://gateway.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  stop = async () => {
    await gateway[Symbol.asyncDispose]();
    await Promise.all(Object.values(parts).map((part) => part.stop()));
  };
});
afterAll(() => stop());

describe('the supergraph on Hive Gateway', () => {
  it('answers the story: a person is heard, the team acts, the action is shown', async () => {
    const submitted = await ask(
      publicPage('RT5'),
      `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename ... on FeedbackReceipt { code } } }`,
      {
        input: {
          idempotencyKey: 'hive-gateway-1',
          rating: 'POOR',
          comment: 'It was cold.',
          mayPublish: true,
        },
      },
    );
    expect(submitted).toMatchObject({ data: { submitFeedback: { __typename: 'FeedbackReceipt' } } });

    const team = member('experience-team', 'RT5');
    const listed = (await ask(
      team,
      '{ feedback(trust: "RT5", first: 10) { nodes { id comment trust { name } } } }',
    )) as {
      data: { feedback: { nodes: { id: string }[] } };
    };
    expect(listed.data.feedback.nodes).toEqual([
      expect.objectContaining({ comment: 'It was cold.', trust: { name: 'A trust' } }),
    ]);

    const published = await ask(
      team,
      `mutation ($input: PublishActionInput!) { publishAction(input: $input) { __typename } }`,
      {
        input: {
          idempotencyKey: 'hive-gateway-2',
          trust: 'RT5',
          said: 'It was cold.',
          did: 'We mended the heating.',
          label: 'YOU_SAID_WE_DID',
          status: 'DONE',
          themes: [],
          feedback: [listed.data.feedback.nodes[0]?.id],
        },
      },
    );
    expect(published).not.toHaveProperty('errors');

    const feed = await ask(
      publicPage('RT5'),
      '{ trust(odsCode: "RT5") { name actions(first: 5) { nodes { said did } } } }',
    );
    expect(feed).toEqual({
      data: {
        trust: {
          name: 'A trust',
          actions: { nodes: [{ said: 'It was cold.', did: 'We mended the heating.' }] },
        },
      },
    });
  });
});
