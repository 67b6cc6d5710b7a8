import { KeyRing } from '@wesaid/shared/encryption';
import { RequestContext } from '@wesaid/shared/server';
import { system } from '@wesaid/shared/testing';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reencrypt } from './reencrypt.js';
import { sealedTables } from './sealed-rows.js';
import { storeStatements, type NewStatement } from './statement/statement.store.js';
import {
  answerInterest,
  express,
  interestIn,
  interestsOf,
  publishOpportunity,
  registerOf,
  team,
} from './testing/operations.js';
import { startInvolvement, testKeys, type TestInvolvement } from './testing/start-involvement.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

const said = (count: number): NewStatement[] =>
  Array.from({ length: count }, (_, number) => ({
    trust: 'RX6',
    id: v7(),
    createdAt: new Date(),
    words: `words ${number}`,
    themes: ['parking'],
    taxonomyVersion: 7,
    sentiment: 3,
    saidOn: '2026-10-01',
    event: null,
    opportunity: null,
    synthetic: false,
  }));

describe('sealing everything under a new key', () => {
  it('leaves nothing under the old one, waiting messages included, and opens to the same words', async () => {
    const { process } = involvement.subgraph;
    const opportunity = await publishOpportunity(involvement, 'RX6');
    await express(
      involvement,
      'RX6',
      interestIn(opportunity, {
        message: 'my words',
        telephone: '01234 567890',
        accessNeeds: 'Large print',
        joinRegister: true,
      }),
    );
    const [interest] = await interestsOf(involvement, 'RX6');
    await involvement.execute(team('RX6'), answerInterest, {
      input: {
        idempotencyKey: crypto.randomUUID(),
        interest: interest?.id,
        expectedVersion: 1,
        text: 'Welcome.',
      },
    });
    await new RequestContext(system, process).work((em) =>
      storeStatements(em, involvement.settings.ring, said(450)),
    );
    const read = async () => [
      await interestsOf(involvement, 'RX6'),
      await registerOf(involvement, 'RX6'),
      (await involvement.execute(team('RX6'), '{ statements(trust: "RX6", first: 50) { nodes { words } } }'))
        .data,
    ];
    const before = await read();

    const newKey = `new:${randomBytes(32).toString('base64url')}`;
    const rotated = { ...involvement.settings, ring: KeyRing.parse(`${newKey},${testKeys}`) };
    const context = new RequestContext(system, { ...process, settings: rotated });
    expect(await reencrypt(context)).toBeGreaterThan(455);
    expect(await reencrypt(context)).toBe(0);

    for (const { table, columns } of sealedTables) {
      for (const column of columns) {
        const { rows } = await involvement.outside.query<{ old: string; kept: string }>(
          `select count(*) filter (where not starts_with(${column}, 'v1.new.')) as old,
             count(${column}) as kept from ${table}`,
        );
        expect([table, column, Number(rows[0]?.old)]).toEqual([table, column, 0]);
        expect(Number(rows[0]?.kept)).toBeGreaterThan(0);
      }
    }
    Object.assign(process.settings, { ring: KeyRing.parse(newKey) });
    expect(await read()).toEqual(before);
  });

  it('knows every column that holds a sealed text', async () => {
    const columns = await involvement.outside.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'text'`,
    );
    const known = sealedTables.flatMap(({ table, columns: own }) =>
      own.map((column) => `${table}.${column}`),
    );
    for (const { table, column } of columns.rows) {
      const { rows } = await involvement.outside.query(
        `select from ${table} where starts_with(${column}, 'v1.new.') or starts_with(${column}, 'v1.test.') limit 1`,
      );
      expect([`${table}.${column}`, rows.length]).toEqual([
        `${table}.${column}`,
        known.includes(`${table}.${column}`) ? 1 : 0,
      ]);
    }
  });
});
