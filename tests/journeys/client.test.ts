import { createClient, RatingsChartDocument, RequestError } from '@wesaid/widgets/client';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BoardDocument } from '../../examples/board-dashboard/generated/graphql.js';
import { token, url } from '../support/platform.js';

/** What an embed key may read on the pages of the demonstration; no program has an origin of its own. */
const demonstration = 'ek_live_demonstration_RT5';

const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (failure: unknown) => failure,
  );

describe('the client in a program on a server', () => {
  it('asks by a document of its own, with a token that it fetches for every request', async () => {
    let fetched = 0;
    const client = createClient({
      api: url,
      token: () => {
        fetched += 1;
        return token('icb-analyst@QYG');
      },
    });
    const { integratedCareBoard } = await client.ask(BoardDocument, { code: 'QYG' });
    expect(integratedCareBoard?.trusts.nodes.length).toBeGreaterThan(1);
    await client.ask(BoardDocument, { code: 'QYG' });
    expect(fetched).toBe(2);
  });

  it('reads the schema, from which a code generator makes types', async () => {
    const client = createClient({ api: url, token: await token('icb-analyst@QYG') });
    const found = (await client.ask(getIntrospectionQuery(), {})) as IntrospectionQuery;
    expect(buildClientSchema(found).getQueryType()?.getFields()).toHaveProperty('integratedCareBoard');
  });

  it('fails with a code and a sentence when a document does not fit the API', async () => {
    const client = createClient({ api: url, token: await token('icb-analyst@QYG') });
    const failure = await failureOf(client.ask('{ weather }', {}));
    expect(failure).toBeInstanceOf(RequestError);
    expect(failure).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringContaining('weather') as unknown,
    });
  });

  it('fails with UNAUTHENTICATED when the token is none, and does not become nobody', async () => {
    const client = createClient({ api: url, token: 'not.a.token' });
    expect(await failureOf(client.ask(BoardDocument, { code: 'QYG' }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('may not read with an embed key, which is for pages', async () => {
    const client = createClient({ api: url, embedKey: demonstration });
    expect(await failureOf(client.read(RatingsChartDocument, { first: 1 }))).toMatchObject({
      code: 'ORIGIN_NOT_ALLOWED',
    });
  });
});
