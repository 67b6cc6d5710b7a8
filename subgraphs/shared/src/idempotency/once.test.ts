import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/index.js';
import type { Viewer } from '../identity/index.js';
import { createTestDatabase, publicPage, type TestDatabase } from '../testing/index.js';
import { idempotencyClaims, once } from './once.js';

let test: TestDatabase;
let database: Database;
let calls = 0;

const page = publicPage('RT5');
const request = (key: string, body: unknown, viewer: Viewer = page) =>
  database.work(
    viewer,
    (em) =>
      once(em, viewer, { key, body }, async () => {
        calls += 1;
        await em.execute('select 1');
        return { call: calls };
      }),
    idempotencyClaims(viewer),
  );

beforeAll(async () => {
  test = await createTestDatabase('chassis', []);
  database = await Database.open({ url: test.url, entities: [] });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a request with an idempotency key', () => {
  it('is done once and answered the same again, whatever the order of its fields', async () => {
    const first = await request('key-one', { a: 1, b: 'x' });
    expect(await request('key-one', { b: 'x', a: 1 })).toEqual(first);
  });

  it('is refused when the key comes with a different body', async () => {
    await request('key-two', { a: 1 });
    await expect(request('key-two', { a: 2 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('never meets the same key of another embed key', async () => {
    const first = await request('key-three', { a: 1 });
    expect(await request('key-three', { a: 2 }, publicPage('RXN'))).not.toEqual(first);
  });

  it('is done once when 200 arrive at the same moment', async () => {
    const before = calls;
    const answers = await Promise.all(Array.from({ length: 200 }, () => request('key-four', { a: 1 })));
    expect(calls).toBe(before + 1);
    expect(new Set(answers.map((answer) => answer.call)).size).toBe(1);
  });

  it('leaves the key free when the work fails', async () => {
    const failing = database.work(
      page,
      (em) => once(em, page, { key: 'key-five', body: {} }, () => Promise.reject(new Error('stop'))),
      idempotencyClaims(page),
    );
    await expect(failing).rejects.toThrow('stop');
    expect(await request('key-five', { other: true })).toHaveProperty('call');
  });
});
