import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/index.js';
import { RequestContext } from '../server/request-context.js';
import { createLogger } from '../telemetry/index.js';
import { CreateNote, createTestDatabase, system, type TestDatabase } from '../testing/index.js';
import { KeyRing } from './key-ring.js';
import { resealTable, sealedContext } from './reseal-table.js';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;
const [first, second] = [key('2026'), key('2027')];
const [old, rotated, renewed] = [first, `${second},${first}`, second].map((text) => KeyRing.parse(text)) as [
  KeyRing,
  KeyRing,
  KeyRing,
];
const notes = { table: 'note', columns: ['body'] };
let test: TestDatabase;
let database: Database;
let request: RequestContext;

const add = async (ring: KeyRing, words: string): Promise<string> => {
  const id = randomUUID();
  const sealed = ring.seal(words, sealedContext('note', id, 'body'));
  await request.work((em) => em.execute('insert into note values (?, ?, ?)', [id, 'RT5', sealed]));
  return id;
};
const read = async (ring: KeyRing) => {
  const rows = await request.work((em) =>
    em.execute<{ id: string; body: string }[]>('select id, body from note'),
  );
  return new Map(rows.map(({ id, body }) => [id, ring.open(body, sealedContext('note', id, 'body'))]));
};

beforeAll(async () => {
  test = await createTestDatabase('chassis', [CreateNote]);
  database = await Database.open({ url: test.url, entities: [] });
  const logger = createLogger('test', 'silent');
  request = new RequestContext(system, { database, logger, settings: {}, subgraphs: {} });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('sealing a table anew', () => {
  it('brings every value under the first key, so that the old key can be forgotten, and is done once', async () => {
    const ids = [];
    for (let index = 0; index < 450; index += 1) ids.push(await add(old, `words ${index}`));
    const untouched = await add(rotated, 'new already');
    expect(await resealTable(request, rotated, notes)).toBe(450);
    const opened = await read(renewed);
    ids.forEach((id, index) => expect(opened.get(id)).toBe(`words ${index}`));
    expect(opened.get(untouched)).toBe('new already');
    expect(await resealTable(request, rotated, notes)).toBe(0);
  });

  it('fails rather than losing a value that it cannot open', async () => {
    const id = await add(KeyRing.parse(key('elsewhere')), 'foreign');
    const before = await request.work((em) => em.execute('select body from note where id = ?', [id]));
    await expect(resealTable(request, rotated, notes)).rejects.toThrow('not on the ring');
    expect(await request.work((em) => em.execute('select body from note where id = ?', [id]))).toEqual(
      before,
    );
  });
});
