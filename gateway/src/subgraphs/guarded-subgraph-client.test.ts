import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestGateway, type ApiAnswer, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let person: string;
beforeEach(async () => {
  gateway = await startTestGateway();
  person = gateway.world.join('icb-analyst', 'QK1');
});
afterEach(() => gateway.stop());

const timed = async (query: string): Promise<ApiAnswer & { millis: number }> => {
  const startedAt = performance.now();
  const answer = await gateway.ask(person, query);
  return { ...answer, millis: performance.now() - startedAt };
};
const both = '{ trust(odsCode: "RT5") { name heard } }';
const withoutExperience = '{ trust(odsCode: "RT5") { name } }';
/** As many questions at once as open the breaker. */
const ask = (count: number) => Promise.all(Array.from({ length: count }, () => timed(both)));

describe('a subgraph that takes ten seconds', () => {
  it('is given up after three, and after ten tries nobody waits for it any more', async () => {
    gateway.experience.delayMillis = 10_000;
    for (const { millis, body } of await ask(10)) {
      expect(millis).toBeLessThan(4_500);
      expect(body.data).toEqual({ trust: { name: 'Leicestershire Partnership', heard: null } });
      expect(body.errors).toMatchObject([{ path: ['trust', 'heard'], extensions: { code: 'UNAVAILABLE' } }]);
    }
    const seen = gateway.experience.arrived;
    const after = await ask(20);
    for (const { body } of after) {
      expect(body.errors).toMatchObject([{ path: ['trust', 'heard'], extensions: { code: 'UNAVAILABLE' } }]);
    }
    // One at most tries whether it is back.
    expect(after.filter(({ millis }) => millis > 1_500).length).toBeLessThanOrEqual(1);
    expect(gateway.experience.arrived - seen).toBeLessThanOrEqual(1);
  });

  it('keeps nobody from the others, however many wait for it', async () => {
    gateway.experience.delayMillis = 10_000;
    const waiting = ask(100);
    await vi.waitFor(() => expect(gateway.experience.arrived).toBeGreaterThan(20));
    for (let count = 0; count < 20; count += 1) {
      const { millis, body } = await timed(withoutExperience);
      expect(body).toEqual({ data: { trust: { name: 'Leicestershire Partnership' } } });
      expect(millis).toBeLessThan(1_000);
    }
    for (const { millis } of await waiting) expect(millis).toBeLessThan(5_500);
  });
});

describe('a subgraph that was away', () => {
  it('is asked again within two seconds of being back', async () => {
    gateway.experience.answering = false;
    await ask(12);
    gateway.experience.answering = true;
    await vi.waitFor(
      async () =>
        expect((await timed(both)).body).toEqual({
          data: { trust: { name: 'Leicestershire Partnership', heard: 0 } },
        }),
      { timeout: 2_000, interval: 50 },
    );
  });

  it('acknowledges nothing meanwhile: a submission gets 503 and when to try again, and is taken once later', async () => {
    gateway.world.embedKey('ek_live_one');
    const submit = () =>
      gateway.post(
        {
          documentId: gateway.id('SubmitFeedback'),
          variables: { input: { idempotencyKey: 'key-0001', rating: 'GOOD', mayPublish: true } },
        },
        { origin: 'https://trust.example', 'x-wesaid-embed-key': 'ek_live_one' },
      );
    gateway.experience.answering = false;
    for (let count = 0; count < 15; count += 1) {
      const { status, headers, body } = await submit();
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
      expect(body.data?.['submitFeedback'] ?? null).toBeNull();
    }
    expect(gateway.world.submissions).toEqual([]);
    gateway.experience.answering = true;
    await vi.waitFor(async () => expect((await submit()).status).toBe(200), { timeout: 2_000, interval: 50 });
    expect((await submit()).body.data).toMatchObject({
      submitFeedback: { __typename: 'FeedbackReceipt' },
    });
    expect(gateway.world.submissions).toHaveLength(1);
  });
});
