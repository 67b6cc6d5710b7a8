import { randomUUID } from 'node:crypto';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, raised, workOn, type Result } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const team = member('complaints-team', 'RT5');
let complaints: TestComplaints;
let found: Result;
beforeAll(async () => {
  complaints = await startComplaints();
  found = await raised(complaints, 'RT5');
});
afterAll(() => complaints.stop());

const contact = (over: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  case: found.id,
  channel: 'TELEPHONE',
  note: ' Rang, and will ring again. ',
  ...over,
});
const contacts = async () => {
  const { data } = await complaints.execute<{ case: { contacts: { nodes: Record<string, unknown>[] } } }>(
    team,
    `query ($id: ID!) { case(id: $id) { contacts(first: 50) { nodes { id recordedAt recordedBy channel note } } } }`,
    { id: found.id },
  );
  return data.case.contacts.nodes;
};

describe('the record of contacts', () => {
  it('keeps what was said, by whom and how, the last first', async () => {
    await workOn(complaints, 'recordCaseContact', contact(), team);
    await workOn(complaints, 'recordCaseContact', contact({ channel: 'LETTER', note: 'Wrote.' }), team);
    expect(await contacts()).toEqual([
      expect.objectContaining({ channel: 'LETTER', note: 'Wrote.', recordedBy: 'complaints-team@RT5' }),
      expect.objectContaining({ channel: 'TELEPHONE', note: 'Rang, and will ring again.' }),
    ]);
  });

  it('takes one contact of a request that is sent many times at once', async () => {
    const before = (await contacts()).length;
    const input = contact();
    await Promise.all(Array.from({ length: 6 }, () => workOn(complaints, 'recordCaseContact', input, team)));
    expect(await contacts()).toHaveLength(before + 1);
    const other = await workOn(complaints, 'recordCaseContact', { ...input, note: 'Other.' }, team);
    expect(codeOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('says what to put right', async () => {
    const { data } = await workOn(
      complaints,
      'recordCaseContact',
      contact({ idempotencyKey: 'x', note: ' ' }),
      team,
    );
    expect(data.result.problems).toMatchObject([
      { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
      { path: 'note', code: 'NOTE_MISSING' },
    ]);
  });

  it('is for the team of the trust alone', async () => {
    const record = async (viewer: typeof team, over = {}) =>
      codeOf(await workOn(complaints, 'recordCaseContact', contact(over), viewer));
    expect(await record(member('complaints-team', 'RXN'))).toBe('NOT_FOUND');
    expect(await record(team, { case: 'no identifier' })).toBe('NOT_FOUND');
    expect(await record(member('experience-team', 'RT5'))).toBe('FORBIDDEN');
    expect(await record(publicPage('RT5'))).toBe('UNAUTHENTICATED');
  });
});
