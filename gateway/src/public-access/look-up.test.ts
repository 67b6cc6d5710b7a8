import { createHash } from 'node:crypto';
import { createLogger } from '@wesaid/shared/telemetry';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
const written: string[] = [];
beforeAll(async () => {
  gateway = await startTestGateway(
    {},
    createLogger('gateway', 'trace', { write: (line: string) => void written.push(line) }),
  );
  gateway.world.embedKey('ek_live_own');
  gateway.world.embedKey('ek_live_other', { trust: 'RXN' });
  gateway.world.embedKey('ek_live_track', { widgets: ['wesaid-track'] });
  gateway.world.embedKey('ek_live_form', { widgets: ['wesaid-feedback-form'] });
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.world.admit = () => ({ outcome: 'ADMITTED' });
  gateway.world.admissions.length = 0;
});

const code = '7GQ2-M0XR-4TZB-E9KA';
const nobodys = '7GQ2-M0XR-4TZB-E9KB';
const lookUp = (typed: string, key = 'ek_live_own', document: 'Track' | 'FreeText' = 'Track') =>
  gateway.post(
    { documentId: gateway.id(document), variables: { code: typed } },
    { origin: 'https://trust.example', 'x-wesaid-embed-key': key },
  );

describe('looking a receipt code up on a page of a trust', () => {
  it('shows what became of what was sent, and nothing on the way keeps it', async () => {
    const { status, headers, body } = await lookUp(code);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      embed: { trust: { name: 'Leicestershire Partnership' } },
      feedbackOutcome: { stage: 'ACTED_ON', actions: [{ did: 'We mended the heating.' }] },
      interestProgress: null,
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  });

  it('never takes a code in an address', async () => {
    for (const variables of [JSON.stringify({ code }), '{}']) {
      const { status, headers, body } = await gateway.read(
        { documentId: gateway.id('Track'), variables, embedKey: 'ek_live_own' },
        { origin: 'https://trust.example' },
      );
      expect([status, headers.get('allow'), headers.get('cache-control')]).toEqual([405, 'POST', 'no-store']);
      expect(JSON.stringify(body)).not.toContain('ACTED_ON');
    }
  });

  it('counts every try in the one bucket of receipts, by a random name', async () => {
    await lookUp(code);
    await lookUp(code);
    const { admissions } = gateway.world;
    expect(admissions.map(({ embedKey, trust }) => [embedKey, trust])).toEqual([
      ['receipt', null],
      ['receipt', null],
    ]);
    expect(new Set(admissions.map(({ idempotencyKeyHash }) => idempotencyKeyHash)).size).toBe(2);
    const hash = createHash('sha256').update(code).digest('hex');
    expect(JSON.stringify(admissions)).not.toMatch(new RegExp(`${code}|${hash}`));
  });

  it('tells nothing once too many codes were tried from an address, of a good one either', async () => {
    gateway.world.admit = ({ embedKey }) =>
      embedKey === 'receipt' ? { outcome: 'QUOTA_EXCEEDED', retryAfterSeconds: 31 } : { outcome: 'ADMITTED' };
    for (const typed of [code, nobodys]) {
      const refused = await lookUp(typed);
      expect(refused).toMatchObject({
        status: 429,
        body: { errors: [{ extensions: { code: 'QUOTA_EXCEEDED' } }] },
      });
      expect(refused.headers.get('retry-after')).toBe('31');
      expect(refused.body.data).toBeUndefined();
    }
  });

  it('counts who adds to what they sent as one who tries codes, also with a key that was there before', async () => {
    for (const typed of [code, nobodys]) {
      const input = { idempotencyKey: 'a-key-of-the-test', code: typed, text: 'More' };
      await gateway.post(
        { documentId: gateway.id('SubmitFeedback'), variables: { input } },
        { origin: 'https://trust.example', 'x-wesaid-embed-key': 'ek_live_own' },
      );
    }
    const tries = gateway.world.admissions.filter(({ embedKey }) => embedKey === 'receipt');
    expect(new Set(tries.map(({ idempotencyKeyHash }) => idempotencyKeyHash)).size).toBe(2);
  });

  it('tells a page of another trust what it tells of a code that nobody has', async () => {
    const [foreign, wrong] = [await lookUp(code, 'ek_live_other'), await lookUp(nobodys, 'ek_live_other')];
    expect(foreign.body).toEqual(wrong.body);
    expect(foreign.body.data).toMatchObject({ feedbackOutcome: null, interestProgress: null });
    expect(foreign.status).toBe(wrong.status);
  });

  it('tells nothing of what does not say whom it was sent to', async () => {
    expect((await lookUp(code, 'ek_live_own', 'FreeText')).body.data).toEqual({ feedbackOutcome: null });
  });

  it('control 11: is for pages of the trust only, and for keys that are for this widget', async () => {
    expect((await lookUp(code, 'ek_live_track')).status).toBe(200);
    expect((await lookUp(code, 'ek_live_form')).body.errors?.[0]?.extensions['code']).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
    const thief = await gateway.post(
      { documentId: gateway.id('Track'), variables: { code } },
      { origin: 'https://thief.example', 'x-wesaid-embed-key': 'ek_live_own' },
    );
    expect([thief.status, thief.body.data]).toEqual([403, undefined]);
    expect(gateway.world.admissions).toHaveLength(1);
  });

  it('shows what is there while a part is away, and says that something is missing', async () => {
    gateway.experience.answering = false;
    const { status, body } = await lookUp(code);
    gateway.experience.answering = true;
    expect([status, body.data]).toMatchObject([200, { embed: { trust: {} }, feedbackOutcome: null }]);
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toContain('UNAVAILABLE');
  });

  it('writes no code into logs', async () => {
    await lookUp(code);
    await lookUp(nobodys, 'ek_live_other');
    expect(written.length).toBeGreaterThan(0);
    expect(written.join('')).not.toMatch(/7GQ2/);
  });
});
