import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defineSlice } from '../schema/index.js';
import { GreetingResolver } from '../testing/greeting.resolver.js';
import { CreateNote, member, startTestSubgraph, system, type TestSubgraph } from '../testing/index.js';
import { NoteResolver } from '../testing/note.resolver.js';
import { deliver, type Delivery } from './deliver.js';
import { SubgraphClient } from './subgraph-client.js';

let receiver: TestSubgraph;
let sender: TestSubgraph;

beforeAll(async () => {
  receiver = await startTestSubgraph({
    name: 'receiver',
    slices: [defineSlice({ name: 'note', resolvers: [NoteResolver, GreetingResolver] })],
    migrations: [CreateNote],
  });
  sender = await startTestSubgraph({
    name: 'sender',
    slices: [defineSlice({ name: 'greeting', resolvers: [GreetingResolver] })],
    migrations: [],
    calls: [{ name: 'receiver', url: receiver.subgraph.url, signingKey: receiver.signingKey }],
  });
});
afterAll(async () => {
  await sender.stop();
  await receiver.stop();
});

const delivery = (idempotencyKey: string, body: string): Delivery => ({
  to: 'receiver',
  mutation:
    'mutation ($idempotencyKey: String!, $input: NoteInput!) { receiveNote(idempotencyKey: $idempotencyKey, input: $input) }',
  idempotencyKey,
  input: { trust: 'RT5', body },
});
const send = (...deliveries: Delivery[]) =>
  sender.subgraph.process.database.work(system, async (em) => {
    for (const each of deliveries) await deliver(em, each);
  });
const received = () =>
  receiver.subgraph.process.database.work(member('experience-team', 'RT5'), async (em) =>
    (await em.execute<{ body: string }[]>('select body from note order by body')).map((row) => row.body),
  );

describe('a delivery between subgraphs', () => {
  it('arrives once, however often it is sent', async () => {
    await send(delivery('key-one', 'first'), delivery('key-one', 'first'), delivery('key-two', 'second'));
    await vi.waitFor(async () => expect(await received()).toEqual(['first', 'second']), 10_000);
    await vi.waitFor(async () => {
      const metrics = await (await fetch(`${sender.subgraph.url}/metrics`)).text();
      expect(metrics).toMatch(/wesaid_jobs_total\{job="deliver",outcome="done",part="sender"\} 3/);
    }, 10_000);
    expect(await received()).toEqual(['first', 'second']);
  });

  it('is not sent when the change that caused it was not kept', async () => {
    await expect(
      sender.subgraph.process.database.work(system, async (em) => {
        await deliver(em, delivery('key-three', 'never'));
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    await send(delivery('key-four', 'third'));
    await vi.waitFor(async () => expect(await received()).toEqual(['first', 'second', 'third']), 10_000);
  });
});

describe('a call to a subgraph that does not answer', () => {
  it('says UNAVAILABLE and keeps the cause for the log, out of the answer', async () => {
    const gone = new SubgraphClient({
      name: 'receiver',
      url: 'http://127.0.0.1:1',
      signingKey: receiver.signingKey,
    });
    const failure: unknown = await gone.call('sender', '{ greeting }', {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
    expect(JSON.stringify(failure)).not.toContain('ECONNREFUSED');
    await gone.close();
  });
});
