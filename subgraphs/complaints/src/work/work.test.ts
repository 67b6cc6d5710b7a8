import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, listed, raise, raised, workOn, type Result } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const team = member('complaints-team', 'RT5');
let complaints: TestComplaints;
let outside: Client;
let today: string;
beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  today = await value('select london_today()::text');
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

const value = async (sql: string, ...values: unknown[]): Promise<string> =>
  Object.values((await outside.query<Record<string, string>>(sql, values)).rows[0] ?? {})[0] ?? '';
const work = (
  mutation: string,
  { id, version }: Result,
  input: Record<string, unknown> = {},
  viewer = team,
) => workOn(complaints, mutation, { case: id, expectedVersion: version, ...input }, viewer);
const done = async (
  mutation: string,
  found: Result,
  input: Record<string, unknown> = {},
): Promise<Result> => {
  const answer = await work(mutation, found, input);
  expect(answer.errors).toBeUndefined();
  return answer.data.result;
};
const codes = async (mutation: string, found: Result, input: Record<string, unknown> = {}) =>
  ((await done(mutation, found, input)).problems ?? []).map(({ path, code }) => `${path} ${code}`);

describe('acknowledging a case', () => {
  it('notes the day and moves it on: now the answer is due (R094)', async () => {
    const found = await raised(complaints, 'RT5');
    expect(found).toMatchObject({ dueFor: 'ACKNOWLEDGE', dueOn: found['acknowledgeBy'] });
    expect(await done('acknowledgeCase', found)).toMatchObject({
      stage: 'ACKNOWLEDGED',
      acknowledgedOn: today,
      dueFor: 'RESPOND',
      dueOn: found['respondBy'],
      version: 2,
    });
  });

  it('sends the message by e-mail, once, and keeps it in the record', async () => {
    const found = await raised(complaints, 'RT5');
    await done('acknowledgeCase', found, { message: 'We have your complaint.' });
    const where = `from outgoing_message where about = 'case|${found.id}' and trust_code = 'RT5'`;
    expect(await value(`select count(*) ${where} and sealed is not null`)).toBe('1');
    expect(await value(`select count(*) from case_contact where case_id = $1`, found.id)).toBe('1');
  });

  it('says what stands in the way', async () => {
    const found = await raised(complaints, 'RT5', {
      reply: { channel: 'TELEPHONE', name: 'A', telephone: '01632 960001' },
    });
    expect(await codes('acknowledgeCase', found, { message: 'Hello.' })).toEqual([
      'message MESSAGE_NEEDS_EMAIL',
    ]);
    expect(await codes('acknowledgeCase', found, { on: '2999-01-01' })).toEqual(['on ON_IN_FUTURE']);
    expect(await codes('acknowledgeCase', found, { on: '2020-01-01' })).toEqual(['on ON_TOO_EARLY']);
    const acknowledged = await done('acknowledgeCase', found);
    expect(acknowledged.version).toBe(2);
    expect(await codes('acknowledgeCase', acknowledged)).toEqual(['case CASE_ACKNOWLEDGED']);
  });
});

describe('a concern that becomes a complaint', () => {
  it('keeps its reference, receipt and day of receipt, and its clocks start on the day of escalation', async () => {
    const { code } = await raise(complaints, 'ESC', { kind: 'CONCERN' });
    const own = member('complaints-team', 'ESC');
    const [found] = await listed(complaints, own, 'ESC');
    const input = { case: found?.id, expectedVersion: 1, personAgreed: true };
    const { data } = await workOn(complaints, 'escalateCase', input, own);
    expect(data.result).toMatchObject({
      kind: 'COMPLAINT',
      reference: found?.reference,
      receivedOn: found?.['receivedOn'],
      escalatedOn: today,
      stage: 'RECEIVED',
      acknowledgeBy: await value('select add_working_days(london_today(), 3)::text'),
      respondBy: await value('select add_working_days(london_today(), 25)::text'),
      longStopOn: await value(`select (london_today() + interval '6 months')::date::text`),
    });
    const progress = await complaints.execute(
      own,
      'query ($code: String!) { caseProgress(code: $code) { kind reference } }',
      {
        code,
      },
    );
    expect(progress.data['caseProgress']).toEqual({ kind: 'COMPLAINT', reference: found?.reference });
  });

  it('has to be acknowledged anew', async () => {
    const concern = await done('acknowledgeCase', await raised(complaints, 'RT5', { kind: 'CONCERN' }));
    const escalated = await done('escalateCase', concern, { personAgreed: true });
    expect(escalated).toMatchObject({ stage: 'RECEIVED', acknowledgedOn: null, dueFor: 'ACKNOWLEDGE' });
  });

  it('needs the agreement of the person, and has to be a concern that is open', async () => {
    const concern = await raised(complaints, 'RT5', { kind: 'CONCERN' });
    expect(await codes('escalateCase', concern, { personAgreed: false })).toEqual([
      'personAgreed PERSON_HAS_NOT_AGREED',
    ]);
    expect(await codes('escalateCase', await raised(complaints, 'RT5'), { personAgreed: true })).toEqual([
      'case CASE_NOT_A_CONCERN',
    ]);
    const closed = await done('closeCase', concern);
    expect(await codes('escalateCase', closed, { personAgreed: true })).toEqual(['case CASE_CLOSED']);
  });

  it('never becomes a concern again, and keeps its reference, whatever the code asks of the database', async () => {
    const { id } = await raised(complaints, 'RT5');
    for (const change of [
      `kind = 'CONCERN', acknowledge_by = null, long_stop_on = null`,
      `reference = 'RT5-2026-9999'`,
      'received_on = received_on - 1',
    ]) {
      const changed = complaints.subgraph.process.database.work(system, (em) =>
        em.execute(`update case_record set ${change} where id = ?`, [id]),
      );
      await expect(changed).rejects.toThrow(/stay/);
    }
  });
});

describe('closing a case', () => {
  it('needs an outcome for a complaint, and ends everything that is due', async () => {
    const found = await raised(complaints, 'RT5');
    expect(await codes('closeCase', found)).toEqual(['outcome OUTCOME_MISSING']);
    const closed = await done('closeCase', found, { outcome: 'PARTLY_UPHELD', finding: ' We were late. ' });
    expect(closed).toMatchObject({
      stage: 'CLOSED',
      closedOn: today,
      outcome: 'PARTLY_UPHELD',
      finding: 'We were late.',
      dueOn: null,
      dueFor: null,
      overdue: false,
    });
    expect(await codes('closeCase', closed, { outcome: 'UPHELD' })).toEqual(['case CASE_CLOSED']);
  });

  it.each(['CONCERN', 'COMPLIMENT', 'COMMENT'])('takes no outcome for a %s', async (kind) => {
    const found = await raised(complaints, 'RT5', { kind });
    expect(await codes('closeCase', found, { outcome: 'UPHELD' })).toEqual(['outcome OUTCOME_NOT_WANTED']);
    expect(await done('closeCase', found)).toMatchObject({ stage: 'CLOSED', outcome: null });
  });
});

describe('agreeing on another day', () => {
  it('moves the day and keeps each change', async () => {
    const found = await raised(complaints, 'RT5');
    const soon = await value('select (london_today() + 60)::text');
    const once = await done('agreeResponseDay', found, { respondBy: soon });
    expect(once).toMatchObject({ respondBy: soon, longStopOn: found['longStopOn'] });
    const late = await value(`select (london_today() + interval '8 months')::date::text`);
    const twice = await done('agreeResponseDay', once, { respondBy: late });
    expect(twice).toMatchObject({ respondBy: late, longStopOn: late });
    const kept = await outside.query(
      `select respond_by_before::text as before, respond_by::text as becomes, agreed_by
       from case_agreement where case_id = $1 order by id`,
      [found.id],
    );
    expect(kept.rows).toEqual([
      { before: found['respondBy'], becomes: soon, agreed_by: 'https://identity.test|complaints-team@RT5' },
      { before: soon, becomes: late, agreed_by: 'https://identity.test|complaints-team@RT5' },
    ]);
  });

  it('is refused for a day that has passed, and past the six months once they are over', async () => {
    const found = await raised(complaints, 'RT5');
    expect(await codes('agreeResponseDay', found, { respondBy: '2020-01-01' })).toEqual([
      'respondBy RESPOND_BY_IN_PAST',
    ]);
    await outside.query('update case_record set long_stop_on = london_today() - 1 where id = $1', [found.id]);
    expect(await codes('agreeResponseDay', found, { respondBy: today })).toEqual([
      'respondBy AGREED_TOO_LATE',
    ]);
  });
});

describe('the other steps', () => {
  it('assign a case to somebody and to nobody', async () => {
    const found = await raised(complaints, 'RT5');
    const assigned = await done('assignCase', found, { assignedTo: ' Officer 1 ' });
    expect(assigned['assignedTo']).toBe('Officer 1');
    expect((await done('assignCase', assigned))['assignedTo']).toBeNull();
    expect(await codes('assignCase', { ...found, version: 3 }, { assignedTo: 'x'.repeat(201) })).toEqual([
      'assignedTo ASSIGNED_TO_TOO_LONG',
    ]);
  });

  it('say what it is about, in place of what was said before (R147)', async () => {
    const found = await raised(complaints, 'RT5');
    const coded = await done('codeCase', found, { themes: ['staff-manner', 'parking', 'parking'] });
    expect(coded['themes']).toEqual([{ code: 'parking' }, { code: 'staff-manner' }]);
    const recoded = await done('codeCase', coded, { themes: ['staff'] });
    expect(recoded['themes']).toEqual([{ code: 'staff' }]);
    expect(await codes('codeCase', recoded, { themes: ['staff', 'no-such-theme'] })).toEqual([
      'themes.1 THEME_UNKNOWN',
    ]);
  });

  it('release a case that was held: its clocks have run since it came in', async () => {
    const { reference } = await raise(complaints, 'HLD', { website: 'x' });
    const own = member('complaints-team', 'HLD');
    const [held] = await listed(complaints, own, 'HLD', 'cases', ', selection: HELD');
    await workOn(complaints, 'releaseCase', { case: held?.id, expectedVersion: 1 }, own);
    expect(await listed(complaints, own, 'HLD', 'casesDue')).toMatchObject([
      { reference, held: false, acknowledgeBy: held?.['acknowledgeBy'] },
    ]);
  });
});

describe('two who work on one case', () => {
  it('cannot overwrite each other: the later one gets CONFLICT with the version of now', async () => {
    const found = await raised(complaints, 'RT5');
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((assignedTo) => work('assignCase', found, { assignedTo })),
    );
    const conflicts = answers.filter((answer) => codeOf(answer) === 'CONFLICT');
    expect(conflicts).toHaveLength(2);
    expect(conflicts[0]?.errors?.[0]?.extensions).toMatchObject({ expectedVersion: 1, currentVersion: 2 });
  });

  it('leave nothing of a step that is refused: no message, no contact, no change', async () => {
    const found = await raised(complaints, 'RT5');
    const stale = { ...found, version: 7 };
    expect(codeOf(await work('acknowledgeCase', stale, { message: 'Hello.' }))).toBe('CONFLICT');
    expect(await value(`select count(*) from outgoing_message where about = $1`, `case|${found.id}`)).toBe(
      '0',
    );
    expect(await value(`select version from case_record where id = $1`, found.id)).toBe(1);
  });
});

describe('working on a case', () => {
  const steps: [string, Record<string, unknown>][] = [
    ['acknowledgeCase', {}],
    ['assignCase', { assignedTo: 'x' }],
    ['codeCase', { themes: [] }],
    ['escalateCase', { personAgreed: true }],
    ['agreeResponseDay', { respondBy: '2999-01-01' }],
    ['closeCase', { outcome: 'UPHELD' }],
    ['releaseCase', {}],
  ];

  it.each(steps)('with %s is for its own team alone', async (mutation, input) => {
    const found = await raised(complaints, 'RT5');
    const other = member('complaints-team', 'RXN');
    expect(codeOf(await work(mutation, found, input, other))).toBe('NOT_FOUND');
    expect(codeOf(await work(mutation, { ...found, id: 'no identifier' }, input))).toBe('NOT_FOUND');
    for (const stranger of [
      member('experience-team', 'RT5'),
      member('complaints-team', 'RT5', ['ward-a-of-RT5']),
      member('icb-analyst', 'QK1'),
    ]) {
      expect(codeOf(await work(mutation, found, input, stranger))).toBe('FORBIDDEN');
    }
    expect(codeOf(await work(mutation, found, input, system))).toBe('UNAUTHENTICATED');
    const rows = await new RequestContext(system, complaints.subgraph.process).work((em) =>
      em.execute('select version, stage from case_record where id = ?', [found.id]),
    );
    expect(rows).toEqual([{ version: 1, stage: 'RECEIVED' }]);
  });
});
