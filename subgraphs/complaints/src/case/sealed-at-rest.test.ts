import { KeyRing } from '@wesaid/shared/encryption';
import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reencrypt } from '../reencrypt.js';
import type { ComplaintsSettings } from '../settings.js';
import { listed, raised, workOn, type Result } from '../testing/operations.js';
import { encryptionKey, startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const team = member('complaints-team', 'RT5');
const secrets = {
  words: 'canary-words',
  name: 'canary-name',
  email: 'canary-email@example.org',
  telephone: '01632 960111 canary-telephone',
  address: 'canary-address',
  language: 'canary-language',
  needs: 'canary-needs',
  behalf: 'canary-behalf',
  relationship: 'canary-relationship',
  message: 'canary-message',
  note: 'canary-note',
  finding: 'canary-finding',
  assignedTo: 'canary-assigned',
};
const oldKey = encryptionKey('old');
let complaints: TestComplaints;
let outside: Client;
let found: Result;

beforeAll(async () => {
  complaints = await startComplaints({ ring: KeyRing.parse(oldKey) });
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  const { words, name, email, telephone, address, language, needs, behalf, relationship } = secrets;
  found = await raised(complaints, 'RT5', {
    words,
    behalf: { name: behalf, relationship, right: 'CHILD' },
    reply: { channel: 'EMAIL', name, email, telephone, address, language, needs },
  });
  const { id } = found;
  await workOn(
    complaints,
    'acknowledgeCase',
    { case: id, expectedVersion: 1, message: secrets.message },
    team,
  );
  const contact = {
    idempotencyKey: 'a key of this test',
    case: id,
    channel: 'TELEPHONE',
    note: secrets.note,
  };
  await workOn(complaints, 'recordCaseContact', contact, team);
  await workOn(
    complaints,
    'assignCase',
    { case: id, expectedVersion: 2, assignedTo: secrets.assignedTo },
    team,
  );
  const close = { case: id, expectedVersion: 3, outcome: 'UPHELD', finding: secrets.finding };
  await workOn(complaints, 'closeCase', close, team);
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

/** Everything in the database as text, also the job queue. */
async function everything(): Promise<string> {
  const tables = await outside.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker')`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await outside.query<{ text: string }>(`select each::text as text from ${name} each`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

const read = async (): Promise<unknown> => {
  const [first] = await listed(complaints, team, 'RT5');
  if (!first) throw new Error('The team sees no case.');
  const { words, finding, assignedTo, person, behalf } = first;
  return { words, finding, assignedTo, person, behalf };
};
const shown = {
  words: secrets.words,
  finding: secrets.finding,
  assignedTo: secrets.assignedTo,
  person: {
    channel: 'EMAIL',
    name: secrets.name,
    email: secrets.email,
    telephone: secrets.telephone,
    address: secrets.address,
    language: secrets.language,
    needs: secrets.needs,
  },
  behalf: { name: secrets.behalf, relationship: secrets.relationship, right: 'CHILD' },
};

describe('what people tell the team', () => {
  it('is nowhere in the database in clear, for whoever reads it, and the team reads it', async () => {
    const text = await everything();
    expect(text).toContain(found.reference);
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    expect(text).not.toContain('canary');
    expect(await read()).toEqual(shown);
  });

  it('cannot be moved to another case: a sealed text opens in its own place only', async () => {
    const other = await raised(complaints, 'RXN', {});
    await outside.query(
      `update case_text set words = (select words from case_text where id = $1) where id = $2`,
      [found.id, other.id],
    );
    await expect(listed(complaints, member('complaints-team', 'RXN'), 'RXN')).rejects.toThrow(/INTERNAL/);
    await outside.query('delete from case_text where id = $1', [other.id]);
  });

  it('is sealed anew under a new key, after which the old key is of no use', async () => {
    const newKey = encryptionKey('new');
    await outside.query(
      `insert into case_record (trust_code, id, created_at, kind, reference, received_on, stage, synthetic, summary)
       values ('OLD', gen_random_uuid(), now(), 'COMMENT', 'OLD-2025-0001', now(), 'RECEIVED', false, 'canary-summary')`,
    );
    const settings = complaints.settings as {
      -readonly [Name in keyof ComplaintsSettings]: ComplaintsSettings[Name];
    };
    settings.ring = KeyRing.parse(`${newKey},${oldKey}`);
    expect(await read()).toEqual(shown);
    const context = () => new RequestContext(system, complaints.subgraph.process);
    expect(await reencrypt(context())).toBeGreaterThan(13);
    expect(await reencrypt(context())).toBe(0);
    settings.ring = KeyRing.parse(newKey);
    expect(await read()).toEqual(shown);
    const text = await everything();
    expect(text).not.toContain('v1.old.');
    expect(text).not.toContain('canary');
    const old = await listed(complaints, member('complaints-team', 'OLD'), 'OLD');
    expect(old).toMatchObject([{ summary: 'canary-summary' }]);
  });
});
