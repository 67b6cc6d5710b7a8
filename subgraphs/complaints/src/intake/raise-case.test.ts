import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, complaint, listed, raise, raiseAnswer, raised } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

let complaints: TestComplaints;
let outside: Client;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const rows = async <Row>(sql: string): Promise<Row[]> => (await outside.query(sql)).rows as Row[];
const problemsOf = async (input: Record<string, unknown>) => (await raise(complaints, 'PRB', input)).problems;
const team = (trust: string) => member('complaints-team', trust);

describe('a case from a page of a trust', () => {
  it('gets a reference, a code and, as a complaint, the days of its clocks (R076)', async () => {
    const receipt = await raise(complaints, 'RT5');
    const [day] = await rows<Record<string, string>>(
      `select london_today()::text as today, add_working_days(london_today(), 3)::text as acknowledge,
         add_working_days(london_today(), 25)::text as respond`,
    );
    expect(receipt).toEqual({
      __typename: 'CaseReceipt',
      reference: expect.stringMatching(/^RT5-\d{4}-0001$/),
      code: expect.stringMatching(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/),
      kind: 'COMPLAINT',
      receivedOn: day?.['today'],
      acknowledgeBy: day?.['acknowledge'],
      respondBy: day?.['respond'],
      testMode: false,
    });
  });

  it.each([
    ['CONCERN', true],
    ['COMPLIMENT', false],
    ['COMMENT', false],
  ])('as a %s starts no clock of the law; only a concern has a local target', async (kind, hasTarget) => {
    const receipt = await raise(complaints, 'KND', { kind });
    expect(receipt['acknowledgeBy']).toBeNull();
    expect(receipt['respondBy'] !== null).toBe(hasTarget);
  });

  it('reaches the team with everything that the person said', async () => {
    const found = await raised(complaints, 'ALL', {
      words: '  Zażółć 🌷\nline two ',
      service: 'ward-a-of-ALL',
      happenedOn: '2026-01-05',
      behalf: { name: 'Somebody else', relationship: 'daughter', right: 'LACKS_CAPACITY' },
      reply: {
        channel: 'LETTER',
        name: 'A person',
        address: '1 Example Road',
        language: 'Polish',
        needs: 'Large print',
      },
    });
    expect(found).toMatchObject({
      words: 'Zażółć 🌷\nline two',
      summary: 'Zażółć 🌷\nline two',
      service: { id: 'ward-a-of-ALL' },
      happenedOn: '2026-01-05',
      stage: 'RECEIVED',
      version: 1,
      behalf: { name: 'Somebody else', relationship: 'daughter', right: 'LACKS_CAPACITY' },
      person: {
        channel: 'LETTER',
        name: 'A person',
        email: null,
        telephone: null,
        address: '1 Example Road',
        language: 'Polish',
        needs: 'Large print',
      },
    });
  });

  it('shows a long text in short where the team has written no summary', async () => {
    const found = await raised(complaints, 'LNG', { words: 'word '.repeat(100) });
    expect(String(found['summary']).length).toBeLessThan(170);
    expect(found['summary']).toMatch(/word…$/);
  });

  it.each([
    [{ idempotencyKey: 'short' }, 'idempotencyKey', 'IDEMPOTENCY_KEY_INVALID'],
    [{ words: ' ' }, 'words', 'WORDS_MISSING'],
    [{ words: 'x'.repeat(10_001) }, 'words', 'WORDS_TOO_LONG'],
    [{ words: 'a\0b' }, 'words', 'WORDS_NOT_TEXT'],
    [{ happenedOn: '2999-01-01' }, 'happenedOn', 'HAPPENED_ON_IN_FUTURE'],
    [{ service: 'ward-a-of-RXN' }, 'service', 'SERVICE_UNKNOWN'],
    [{ reply: { channel: 'NONE' } }, 'reply.channel', 'REPLY_CHANNEL_MISSING'],
    [{ reply: { channel: 'EMAIL', email: 'a@b.example' } }, 'reply.name', 'REPLY_NAME_MISSING'],
    [{ reply: { channel: 'EMAIL', name: 'A' } }, 'reply.email', 'REPLY_EMAIL_MISSING'],
    [{ reply: { channel: 'EMAIL', name: 'A', email: 'a@b' } }, 'reply.email', 'REPLY_EMAIL_INVALID'],
    [
      { reply: { channel: 'EMAIL', name: 'A', email: 'a@b.example, c@d.example' } },
      'reply.email',
      'REPLY_EMAIL_INVALID',
    ],
    [{ reply: { channel: 'TELEPHONE', name: 'A' } }, 'reply.telephone', 'REPLY_TELEPHONE_MISSING'],
    [
      { reply: { channel: 'TELEPHONE', name: 'A', telephone: 'none' } },
      'reply.telephone',
      'REPLY_TELEPHONE_INVALID',
    ],
    [{ reply: { channel: 'LETTER', name: 'A', address: '' } }, 'reply.address', 'REPLY_ADDRESS_MISSING'],
    [{ behalf: { name: '', relationship: 'son', right: 'CHILD' } }, 'behalf.name', 'BEHALF_NAME_MISSING'],
    [
      { behalf: { name: 'A', relationship: ' ', right: 'CHILD' } },
      'behalf.relationship',
      'BEHALF_RELATIONSHIP_MISSING',
    ],
  ])('is refused with the field named: %j', async (input, path, code) => {
    expect(await problemsOf(input)).toMatchObject([{ path, code }]);
  });

  it('needs neither name nor channel when it is praise', async () => {
    const receipt = await raise(complaints, 'THX', { kind: 'COMPLIMENT', reply: { channel: 'NONE' } });
    expect(receipt.__typename).toBe('CaseReceipt');
  });

  it('is kept once, with the same receipt, when it is sent many times at once', async () => {
    const input = complaint();
    const receipts = await Promise.all(Array.from({ length: 10 }, () => raise(complaints, 'ONE', input)));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(await listed(complaints, team('ONE'), 'ONE')).toHaveLength(1);
  });

  it('is refused when its key was used for other words', async () => {
    const input = complaint();
    await raise(complaints, 'KEY', input);
    const again = await raiseAnswer(complaints, publicPage('KEY'), { ...input, words: 'Something else.' });
    expect(codeOf(again)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is held and not dropped when the field that people never see is filled in', async () => {
    const receipt = await raise(complaints, 'BOT', { website: 'https://example.org' });
    expect(receipt.code).not.toBe('');
    expect(await listed(complaints, team('BOT'), 'BOT')).toEqual([]);
    expect(await listed(complaints, team('BOT'), 'BOT', 'casesDue')).toEqual([]);
    const held = await listed(complaints, team('BOT'), 'BOT', 'cases', ', selection: HELD');
    expect(held).toMatchObject([{ reference: receipt.reference, held: true }]);
  });

  it('in test mode says so, is numbered apart and stays out of the lists', async () => {
    const receipt = await raise(complaints, 'TST', {}, publicPage('TST', true));
    expect(receipt).toMatchObject({ testMode: true, reference: 'TST-TEST-0001' });
    expect(await listed(complaints, team('TST'), 'TST')).toEqual([]);
    const tests = await listed(complaints, team('TST'), 'TST', 'cases', ', selection: TEST');
    expect(tests).toMatchObject([{ reference: receipt.reference, testMode: true }]);
    expect((await raise(complaints, 'TST')).reference).toMatch(/^TST-\d{4}-0001$/);
  });

  it('leaves no receipt code anywhere', async () => {
    const { code } = await raise(complaints, 'COD');
    const [everything] = await rows<{ text: string }>(
      `select string_agg(t, '') as text from
         (select c::text t from case_record c union all select r::text from idempotent_request r) every`,
    );
    for (const form of [code, code.replaceAll('-', '')]) expect(everything?.text).not.toContain(form);
  });
});

describe('who may raise a case', () => {
  it('is nobody but a page of a trust', async () => {
    expect(codeOf(await raiseAnswer(complaints, anonymous))).toBe('UNAUTHENTICATED');
    for (const viewer of [team('RT5'), system]) {
      expect(codeOf(await raiseAnswer(complaints, viewer))).toBe('FORBIDDEN');
    }
  });

  it('is a page for its own trust, and the database keeps to that', async () => {
    const add = (trust: string, over: string) =>
      complaints.subgraph.process.database.work(publicPage('RT5'), (em) =>
        em.execute(`insert into case_record
          (trust_code, id, created_at, kind, reference, received_on, stage, synthetic, version, respond_by)
          values ('${trust}', gen_random_uuid(), now(), 'CONCERN', gen_random_uuid()::text, now(), ${over}, now())`),
      );
    await add('RT5', `'RECEIVED', false, 1`);
    for (const [trust, over] of [
      ['RXN', `'RECEIVED', false, 1`],
      ['RT5', `'RECEIVED', true, 1`],
      ['RT5', `'RECEIVED', false, 2`],
    ] as const) {
      await expect(add(trust, over)).rejects.toThrow(/row-level security/);
    }
  });

  it('reads nothing back, changes nothing and removes nothing', async () => {
    await raise(complaints, 'RT5');
    const work = (sql: string) =>
      complaints.subgraph.process.database.work(publicPage('RT5'), (em) => em.execute<object[]>(sql));
    for (const table of [
      'case_record',
      'case_text',
      'case_person',
      'case_theme',
      'case_contact',
      'case_reading',
    ]) {
      expect(await work(`select * from ${table}`)).toEqual([]);
    }
    await work(`update case_record set stage = 'CLOSED', closed_on = now()`);
    await work('delete from case_person');
    expect(await rows(`select 1 from case_record where stage = 'CLOSED'`)).toEqual([]);
    expect((await rows('select 1 from case_person')).length).toBeGreaterThan(0);
  });
});

describe('while organisations is away', () => {
  it('a case that names a service is not taken, and nothing is acknowledged; others are', async () => {
    const other = await startComplaints();
    try {
      await other.stopOrganisations();
      const answer = await raiseAnswer(other, publicPage('RT5'), { service: 'ward-a-of-RT5' });
      expect(codeOf(answer)).toBe('UNAVAILABLE');
      expect(answer.data).toBeNull();
      expect((await raise(other, 'RT5')).__typename).toBe('CaseReceipt');
      expect(await listed(other, team('RT5'), 'RT5')).toHaveLength(1);
    } finally {
      await other.stop();
    }
  });
});
