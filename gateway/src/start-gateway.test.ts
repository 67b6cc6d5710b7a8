import { createLogger } from '@wesaid/shared/telemetry';
import { Agent, request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.js';

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

const ready = async (url: string) => {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, body: (await response.json()) as unknown };
};

/** Waits until something holds. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
};

describe('readiness', () => {
  it('comes once every part has answered, and stays when one goes away', async () => {
    gateway = await startTestGateway();
    const { url, experience } = gateway;
    experience.answering = false;
    expect(await ready(url)).toEqual({
      status: 503,
      body: { status: 'starting', parts: { organisations: 'ready', experience: 'not answering' } },
    });
    experience.answering = true;
    await until(async () => (await ready(url)).status === 200);
    experience.answering = false;
    await until(async () => JSON.stringify((await ready(url)).body).includes('not answering'));
    expect((await ready(url)).status).toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('while one part is away', () => {
  it('its fields are null, each with its path and the code UNAVAILABLE; the others are there', async () => {
    gateway = await startTestGateway();
    gateway.experience.answering = false;
    const query =
      '{ integratedCareBoard(odsCode: "QK1") { name trusts(first: 2) { name heard actions(first: 1) { nodes { id } } } } }';
    const { status, body } = await gateway.ask(gateway.world.join('icb-analyst', 'QK1'), query);
    expect(status).toBe(200);
    expect(body.data?.['integratedCareBoard']).toEqual({
      name: 'Board',
      trusts: ['Leicestershire Partnership', 'Lancashire'].map((name) => ({
        name,
        heard: null,
        actions: null,
      })),
    });
    const paths = body.errors?.map(({ path }) => path?.join('.'));
    expect(paths).toEqual(
      [0, 1].flatMap((index) =>
        ['heard', 'actions'].map((field) => `integratedCareBoard.trusts.${index}.${field}`),
      ),
    );
    expect(new Set(body.errors?.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['UNAVAILABLE']),
    );
  });

  it('what another part works out from its fields is there all the same', async () => {
    gateway = await startTestGateway();
    const query = '{ trust(odsCode: "RT5") { name verdict } }';
    const analyst = gateway.world.join('icb-analyst', 'QK1');
    const before = await gateway.ask(analyst, query);
    expect(before.body.errors).toBeUndefined();
    expect(before.body.data?.['trust']).toMatchObject({ verdict: expect.stringContaining('were heard') });
    gateway.experience.answering = false;
    const { body } = await gateway.ask(analyst, query);
    expect(body.data?.['trust']).toEqual({ name: 'Leicestershire Partnership', verdict: 'nobody knows' });
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAVAILABLE']);
  });

  it('a part that is too slow is given up after three seconds', async () => {
    gateway = await startTestGateway();
    gateway.experience.delayMillis = 6_000;
    const startedAt = performance.now();
    const { body } = await gateway.ask(
      gateway.world.join('icb-analyst', 'QK1'),
      '{ trust(odsCode: "RT5") { name } whoAmI feedbackOutcome(code: "x") { stage } }',
    );
    expect(performance.now() - startedAt).toBeLessThan(5_500);
    expect(body.data).toMatchObject({ trust: { name: 'Leicestershire Partnership' }, feedbackOutcome: null });
    expect(body.errors).toMatchObject([{ path: ['feedbackOutcome'], extensions: { code: 'UNAVAILABLE' } }]);
  });
});

describe('draining', () => {
  it('fails no request that is running, and ends', async () => {
    gateway = await startTestGateway();
    const { url, id, world, experience } = gateway;
    world.embedKey('ek_live_one');
    const agent = new Agent({ connections: 20, pipelining: 1 });
    const read = () =>
      request(
        `${url}/graphql?documentId=${id('ActionFeed')}&variables=${encodeURIComponent('{"first":1}')}&embedKey=ek_live_one`,
        {
          dispatcher: agent,
          headers: { origin: 'https://trust.example' },
        },
      ).then(async ({ statusCode, body }) => (await body.text(), statusCode));
    await Promise.all(Array.from({ length: 20 }, read));
    experience.delayMillis = 400;
    const seen = experience.arrived;
    const running = Array.from({ length: 20 }, read);
    await until(async () => experience.arrived === seen + 20);
    const startedAt = performance.now();
    const stopped = gateway.gateway.stop();
    expect(await Promise.all(running)).toEqual(Array.from({ length: 20 }, () => 200));
    await stopped;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await expect(read()).rejects.toThrow();
    await agent.close();
    await Promise.all([gateway.organisations.stop(), experience.stop()]);
    gateway = undefined;
  });
});

describe('what is counted', () => {
  it('control 20: holds routes and names of operations, and nothing that anybody sent', async () => {
    gateway = await startTestGateway();
    const canary = '943 476 5919';
    await gateway.ask(gateway.world.join('web-team', 'RT5'), 'mutation ($t: String!) { echo(text: $t) }', {
      t: canary,
    });
    await fetch(`${gateway.url}/${encodeURIComponent(canary)}?x=${encodeURIComponent(canary)}`);
    const figures = await (await fetch(`${gateway.url}/metrics`)).text();
    const lines = figures.split('\n');
    const counted = (name: string, ...labels: string[]) =>
      lines.some(
        (line) => line.startsWith(`${name}_count{`) && labels.every((label) => line.includes(label)),
      );
    expect(counted('wesaid_http_seconds', 'method="POST"', 'route="/graphql"', 'status="200"')).toBe(true);
    expect(counted('wesaid_operation_seconds', 'operation="echo"', 'outcome="ok"')).toBe(true);
    expect(counted('wesaid_call_seconds', 'part="experience"', 'outcome="ok"')).toBe(true);
    expect(
      lines.filter((line) => line.includes(canary) || line.includes(encodeURIComponent(canary))),
    ).toEqual([]);
  });
});

describe('what is logged', () => {
  it('control 20: holds nothing that anybody sent, not at the lowest level and not when things fail', async () => {
    const lines: string[] = [];
    gateway = await startTestGateway(
      {},
      createLogger('gateway', 'trace', { write: (line) => void lines.push(line) }),
    );
    const { url, world, experience, organisations, id } = gateway;
    const canary = 'NHS9434765919';
    world.embedKey('ek_live_one');
    const page = {
      origin: 'https://trust.example',
      'x-wesaid-embed-key': 'ek_live_one',
      'x-forwarded-for': '192.0.2.99',
      'user-agent': canary,
    };
    const answer = {
      documentId: id('SubmitFeedback'),
      variables: { input: { idempotencyKey: canary, rating: 'GOOD', mayPublish: true, comment: canary } },
    };
    const visits = async () => {
      await gateway?.post(answer, page);
      await gateway?.post({ ...answer, variables: { input: canary } }, page);
      await gateway?.ask(
        world.join('web-team', 'RT5'),
        `{ trust(odsCode: "${canary}") { name } ${canary} }`,
        { canary },
      );
      await gateway?.post(`{"query":"${canary}`, { authorization: `Bearer ${canary}` });
      for (const path of [
        `/f/${canary}`,
        `/${canary}?${canary}`,
        `/graphql?documentId=${canary}&variables=${canary}`,
      ])
        await fetch(`${url}${path}`);
      for (const path of ['/r', '/f/RT5']) {
        await fetch(`${url}${path}`, {
          method: 'POST',
          body: new URLSearchParams({ code: canary, rating: 'GOOD', comment: canary }),
        });
      }
    };
    await visits();
    for (const part of [experience, organisations]) {
      part.answering = false;
      await visits();
    }
    expect(lines.length).toBeGreaterThan(20);
    expect(
      lines.filter((line) =>
        /9434765919|192\.0\.2|127\.0\.0\.1:\d+|::1|web-team/.test(line.replace(/"url":"[^"]*"/, '')),
      ),
    ).toEqual([]);
  });
});
