import { anonymous, roles } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, change, outcomeOf } from '../testing/answering.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const team = member('experience-team', 'RT5');
const result = `{ __typename ... on Feedback { state version complaintInvitation { text invitedOn } passedPraise { team passedOn } }
  ... on ValidationProblem { problems { path code } } }`;
const invite = `mutation ($input: InviteComplaintInput!) { result: inviteComplaint(input: $input) ${result} }`;
const pass = `mutation ($input: PassPraiseOnInput!) { result: passPraiseOn(input: $input) ${result} }`;
type Answer = Record<string, unknown> & { version: number };
const run = (viewer: typeof team, mutation: string, input: Record<string, unknown>) =>
  change<Answer>(experience, viewer, mutation, input);
const praise = {
  team: 'Ward A',
  email: 'ward.a@trust.example',
  message: 'Somebody thanks you for your patience.',
};

describe('an invitation to make a complaint', () => {
  it('stands on the receipt in the words of staff, once, and asks for no identity', async () => {
    const { id: feedback, code, version } = await answered(experience, { rating: 'VERY_POOR' });
    const { result: first } = await run(team, invite, {
      feedback,
      expectedVersion: version,
      text: ' You may. ',
    });
    expect(first).toMatchObject({ state: 'READ', complaintInvitation: { text: 'You may.' } });
    await run(team, invite, { feedback, expectedVersion: first.version });
    expect(await outcomeOf(experience, anonymous, code)).toMatchObject({
      stage: 'READ',
      complaintInvitation: { text: null, invitedOn: todayInLondon() },
      praisePassedOn: null,
    });
    expect((await run(team, invite, { feedback, expectedVersion: version })).code).toBe('CONFLICT');
  });
});

describe('praise', () => {
  it('is passed on to a team by e-mail, sealed until it is sent, and the receipt says so', async () => {
    const { id: feedback, code, version } = await answered(experience, { comment: 'canary of praise' });
    const { result: passed } = await run(team, pass, { feedback, expectedVersion: version, ...praise });
    expect(passed).toMatchObject({ passedPraise: { team: 'Ward A', passedOn: todayInLondon() } });
    expect(await outcomeOf(experience, anonymous, code)).toMatchObject({ praisePassedOn: todayInLondon() });
    const { rows } = await outside.query('select * from outgoing_message where about = $1', [
      `feedback|${feedback}`,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/ward\.a@|patience|canary/);
  });

  it('is not passed on with a wrong address, without words or with personal details', async () => {
    const { id: feedback, version: expectedVersion } = await answered(experience);
    const problems = async (over: Record<string, unknown>) =>
      (await run(team, pass, { feedback, expectedVersion, ...praise, ...over })).result['problems'];
    expect(await problems({ team: ' ', email: 'nobody', message: '' })).toEqual([
      { path: 'team', code: 'TEAM_MISSING' },
      { path: 'email', code: 'EMAIL_INVALID' },
      { path: 'message', code: 'MESSAGE_MISSING' },
    ]);
    expect(await problems({ message: 'Ring 07700 900123' })).toEqual([
      { path: 'message', code: 'PERSONAL_DETAILS' },
    ]);
  });
});

describe('who does it', () => {
  it('is who works with the answer, and for everybody else it does not exist', async () => {
    const { id: feedback, version: expectedVersion } = await answered(experience);
    for (const role of roles) {
      const works = ['experience-team', 'experience-lead', 'service-lead'].includes(role);
      for (const mutation of [invite, pass]) {
        const input = { feedback, expectedVersion, ...(mutation === pass ? praise : {}) };
        expect((await run(member(role, 'RXN'), mutation, input)).code).toBe(
          works ? 'NOT_FOUND' : 'FORBIDDEN',
        );
        if (!works) expect((await run(member(role, 'RT5'), mutation, input)).code).toBe('FORBIDDEN');
        expect((await run(publicPage('RT5'), mutation, input)).code).toBe('UNAUTHENTICATED');
      }
    }
  });
});
