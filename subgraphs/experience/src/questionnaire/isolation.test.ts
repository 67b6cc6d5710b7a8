import { expectRowSecurity, member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../testing/operations.js';
import { liveVersion, type LiveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let application: Client;
let own: LiveVersion;
beforeAll(async () => {
  experience = await startExperience();
  application = new Client({ connectionString: experience.database.url });
  await application.connect();
  const service = 'ward-a-of-RT5';
  own = await liveVersion(experience, 'RT5', service, [{ code: 'matters', kind: 'FREE_TEXT' }]);
  const answers = [{ question: own.questions['matters'], text: 'private words' }];
  await send(experience, 'RT5', { service, questionnaire: own.id, answers });
});
afterAll(async () => {
  await application.end();
  await experience.stop();
});

/** Runs a statement as the application role with a viewer's claims, then undoes it. */
async function as(claims: Record<string, string>, sql: string): Promise<number> {
  await application.query('begin');
  try {
    for (const [name, value] of Object.entries(claims)) {
      await application.query('select set_config($1, $2, true)', [name, value]);
    }
    return (await application.query(sql)).rowCount ?? 0;
  } finally {
    await application.query('rollback');
  }
}

function claims(
  role: Parameters<typeof member>[0],
  trust: string,
  services: readonly string[] | null = null,
) {
  const viewer = member(role, trust, services);
  const grants = viewer.kind === 'member' ? viewer.grants : [];
  return { 'app.viewer': 'member', 'app.subject': 'issuer|somebody', 'app.grants': JSON.stringify(grants) };
}

const page = { 'app.viewer': 'public', 'app.trust': 'RT5' };
const read = (viewer: Record<string, string>, table: string): Promise<number> =>
  as(viewer, `select * from ${table}`);

describe('the tables of questionnaires', () => {
  it('are all guarded', async () => {
    await expectRowSecurity(experience.database);
  });

  it('show answers and counts to who works with what people write there, and to nobody else', async () => {
    for (const table of ['feedback_answer', 'question_day']) {
      expect(await read(claims('experience-team', 'RT5'), table)).toBe(1);
      expect(await read(claims('service-lead', 'RT5', ['ward-a-of-RT5']), table)).toBe(1);
      expect(await read(claims('service-lead', 'RT5', ['ward-b-of-RT5']), table)).toBe(0);
      expect(await read(claims('experience-lead', 'RXN'), table)).toBe(0);
      expect(await read(claims('involvee', 'RT5'), table)).toBe(0);
      expect(await read(page, table)).toBe(0);
      expect(await read({}, table)).toBe(0);
    }
    expect(await read(claims('complaints-team', 'RT5'), 'feedback_answer')).toBe(0);
  });

  it('show what is asked to everybody, and what is only thought of to staff of the trust', async () => {
    for (const viewer of [page, {}, claims('web-team', 'RXN')]) {
      expect(await read(viewer, 'questionnaire_question')).toBe(1);
      for (const table of ['survey_question', 'questionnaire', 'questionnaire_step', 'local_survey']) {
        expect(await read(viewer, table)).toBe(0);
      }
    }
    expect(await read(claims('service-lead', 'RT5', []), 'survey_question')).toBe(1);
    expect(await read(claims('experience-team', 'RXN'), 'survey_question')).toBe(0);
  });

  it('let a page add answers of its own trust and change nothing', async () => {
    const row = (
      trust: string,
    ): string => `insert into feedback_answer (trust_code, feedback_id, question_id, version_id,
      option_codes, text) values ('${trust}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', 'words')`;
    await expect(as(page, row('RT5'))).rejects.toThrow(/foreign key/);
    await expect(as(page, row('RXN'))).rejects.toThrow(/row-level security/);
    for (const sql of [
      `update feedback_answer set text = 'changed'`,
      'delete from feedback_answer',
      'update question_day set responses = 0',
      `update questionnaire_version set state = 'RETIRED'`,
      'delete from questionnaire_question',
    ]) {
      expect(await as(page, sql)).toBe(0);
    }
  });
});

describe('a version that is asked', () => {
  const lead = claims('experience-lead', 'RT5');

  it('is changed by nobody, not even in the database (R139)', async () => {
    for (const viewer of [lead, { 'app.viewer': 'system' }]) {
      for (const sql of [
        `update questionnaire_version set purpose = 'another'`,
        'update questionnaire_question set position = 7',
        `update questionnaire_question set wordings = '[]'`,
        'delete from questionnaire_question',
        `update survey_question set code = 'another'`,
      ]) {
        await expect(as(viewer, sql)).rejects.toThrow(/never changes/);
      }
      await expect(as(viewer, `update questionnaire_version set state = 'PROPOSED'`)).rejects.toThrow(
        /next step/,
      );
    }
    expect(await as(lead, `update questionnaire_version set state = 'IN_REVIEW'`)).toBe(1);
    expect(await as(lead, 'delete from questionnaire_version')).toBe(0);
  });

  it('was approved by the lead, in their own name, and not by who proposed it (R139)', async () => {
    const propose = (by: string): string => `insert into questionnaire_version
      select trust_code, gen_random_uuid(), now(), questionnaire_id, service_id, number + 1, 'PROPOSED', false, purpose,
        lawful_basis, retention, privacy_notices, source, captured_by, used_for, informatics_owner, performance_owner,
        directorate_owner, shown_where, '${by}', null, 1 from questionnaire_version`;
    const approve = (by: string): string =>
      `update questionnaire_version set state = 'APPROVED', approved_by = '${by}' where state = 'PROPOSED'`;
    const team = claims('experience-team', 'RT5');
    expect(await as(team, propose('issuer|somebody'))).toBe(1);
    await expect(as(team, propose('issuer|another'))).rejects.toThrow(/row-level security/);
    const both = (viewer: Record<string, string>, proposer: string, approver: string): Promise<number> =>
      as(
        { ...viewer, 'app.subject': proposer },
        `${propose(proposer)}; select set_config('app.subject', 'issuer|lead', true);
        ${approve(approver)}`,
      );
    await expect(both(lead, 'issuer|lead', 'issuer|lead')).rejects.toThrow(/check constraint/);
    await expect(both(lead, 'issuer|a', 'issuer|b')).rejects.toThrow(/Only the lead/);
    await expect(both(team, 'issuer|a', 'issuer|lead')).rejects.toThrow(/Only the lead/);
    await expect(both(lead, 'issuer|a', 'issuer|lead')).resolves.toBeDefined();
  });
});
