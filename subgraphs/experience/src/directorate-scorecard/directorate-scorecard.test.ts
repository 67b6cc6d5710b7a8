import { randomUUID } from 'node:crypto';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, change, decideReply, replyToFeedback, withdrawReply } from '../testing/answering.js';
import { codeFeedback, publishAction } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');
const wards = ['ward-a-of-RT5', 'ward-b-of-RT5'] as const;

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  const { services } = experience.organisations.data;
  services.push(
    { id: 'division-of-RT5', name: 'Division', trust: 'RT5' },
    { id: 'clinic-of-RT5', name: 'Clinic', trust: 'RT5', parent: 'department-of-RT5' },
    { id: 'department-of-RT5', name: 'Department', trust: 'RT5', parent: 'division-of-RT5' },
  );
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const said = async (service: string | null, themes: readonly string[]) => {
  const found = await answered(experience, { service, mayPublish: true });
  const { data } = await experience.execute<{ codeFeedback: { version: number } }>(team, codeFeedback, {
    input: { feedback: found.id, expectedVersion: found.version, themes },
  });
  return { id: found.id, version: data.codeFeedback.version };
};

const query = `query ($from: LocalDate!, $to: LocalDate!) { directorateScorecard(trust: "RT5", from: $from, to: $to) {
  directorates { directorate { id } comments themesRaised themesResponded themesActedOn percentResponded percentActedOn
    themes { theme { code } comments responded actedOn } } } }`;

interface Read {
  readonly directorates: readonly { readonly directorate: { readonly id: string } | null }[];
}
const run = (viewer: typeof team, days: Record<string, string> = {}) => {
  const today = todayInLondon();
  return experience.execute<{ directorateScorecard: Read } | null>(viewer, query, {
    from: today,
    to: today,
    ...days,
  });
};
const score = async (directorate: string | null, viewer = team) =>
  (await run(viewer)).data?.directorateScorecard.directorates.find(
    (each) => (each.directorate?.id ?? null) === directorate,
  );
const codeOf = async (...asked: Parameters<typeof run>) =>
  (await run(...asked)).errors?.[0]?.extensions['code'];

describe('the scorecard of directorates', () => {
  it('gives the share of themes with a published response and with an action, per directorate (R178)', async () => {
    const parking = await said('clinic-of-RT5', ['parking', 'staff-manner']);
    await said('department-of-RT5', ['parking', 'timeliness-of-care', 'labelling-not-possible']);
    expect(await score('division-of-RT5')).toMatchObject({
      comments: 2,
      themesRaised: 3,
      percentResponded: 0,
      percentActedOn: 0,
    });
    const reply = {
      feedback: parking.id,
      expectedVersion: parking.version,
      language: 'en',
      from: 'The clinic',
    };
    const hidden = { ...reply, idempotencyKey: randomUUID(), text: 'Thank you.' };
    expect((await change(experience, team, replyToFeedback, hidden)).code).toBeUndefined();
    expect(await score('division-of-RT5')).toMatchObject({ themesResponded: 0 });

    const open = { ...hidden, idempotencyKey: randomUUID(), public: true };
    const { rows } = await outside.query<{ version: number }>('select version from feedback where id = $1', [
      parking.id,
    ]);
    const { result } = await change(experience, team, replyToFeedback, {
      ...open,
      expectedVersion: rows[0]?.version,
    });
    expect(result.__typename).toBe('FeedbackReply');
    const decided = { reply: result.id, expectedVersion: result.version, publish: true };
    const checked = await change(experience, lead, decideReply, decided);
    expect(checked.result.state).toBe('PUBLISHED');
    const act = async (input: Record<string, unknown>) =>
      experience.execute<{ publishAction: { id: string; version: number } }>(team, publishAction, {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RT5',
          said: 'said',
          did: 'did',
          label: 'WE_SAID_WE_DID',
          status: 'DONE',
          ...input,
        },
      });
    await act({ service: 'department-of-RT5', themes: ['timeliness-of-care'] });
    expect(await score('division-of-RT5')).toMatchObject({
      themesResponded: 2,
      themesActedOn: 1,
      percentResponded: (2 / 3) * 100,
      percentActedOn: (1 / 3) * 100,
      themes: [
        { theme: { code: 'parking' }, comments: 2, responded: true, actedOn: false },
        { theme: { code: 'staff-manner' }, comments: 1, responded: true, actedOn: false },
        { theme: { code: 'timeliness-of-care' }, comments: 1, responded: false, actedOn: true },
      ],
    });
    const linked = await act({ feedback: [parking.id] });
    expect(await score('division-of-RT5')).toMatchObject({ themesActedOn: 3 });
    const { id } = linked.data.publishAction;
    await experience.execute(
      team,
      'mutation ($input: ActionVersionInput!) { withdrawAction(input: $input) { id } }',
      { input: { action: id, expectedVersion: 1 } },
    );
    const { version } = checked.result;
    await change(experience, team, withdrawReply, { reply: result.id, expectedVersion: version });
    expect(await score('division-of-RT5')).toMatchObject({ themesResponded: 0, themesActedOn: 1 });
  });

  it('keeps what is about the trust apart, and an action elsewhere answers nothing here', async () => {
    await said(null, ['parking']);
    await said(wards[0], ['parking']);
    expect(await score(wards[0])).toMatchObject({ comments: 1, themesRaised: 1, themesActedOn: 0 });
    expect(await score(null)).toMatchObject({ comments: 1, themesRaised: 1 });
  });

  it('is for the people who work with feedback, and a service lead sees their services only', async () => {
    await said(wards[1], ['staff-manner']);
    const ward = member('service-lead', 'RT5', [wards[1]]);
    const { data } = await run(ward);
    expect(data?.directorateScorecard.directorates).toMatchObject([{ directorate: { id: wards[1] } }]);
    for (const role of ['web-team', 'complaints-team', 'involvee'] as const) {
      expect(await codeOf(member(role, 'RT5'))).toBe('FORBIDDEN');
    }
    expect(await codeOf(member('experience-team', 'RXN'))).toBe('FORBIDDEN');
    expect(await codeOf(publicPage('RT5'))).toBe('UNAUTHENTICATED');
    expect(await codeOf(team, { from: '2026-02-01', to: '2026-01-01' })).toBe('BAD_USER_INPUT');
    expect(await codeOf(team, { from: '2024-01-01', to: '2026-01-01' })).toBe('BAD_USER_INPUT');
  });
});
