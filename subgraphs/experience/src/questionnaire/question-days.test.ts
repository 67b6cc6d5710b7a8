import { member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, send } from '../testing/operations.js';
import { liveVersion, type LiveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let set: LiveVersion;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  set = await liveVersion(experience, 'RT5', null, [{ code: 'liked', kind: 'MANY_OF', options: ['A', 'B'] }]);
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const answers = (...options: string[]) => ({
  questionnaire: set.id,
  answers: [{ question: set.questions['liked'], options }],
});

const counts = async (): Promise<unknown> => {
  const { rows } = await outside.query<{ place: string; responses: number }>(
    `select service_id || ' ' || option_code as place, sum(responses)::int as responses
     from question_day group by 1 having sum(responses) <> 0 order by 1`,
  );
  return Object.fromEntries(rows.map(({ place, responses }) => [place, responses]));
};

describe('the daily counts of answers', () => {
  it('follow what counts, and where it belongs', async () => {
    await send(experience, 'RT5', { ...answers('A', 'B'), service: 'ward-a-of-RT5' });
    await send(experience, 'RT5', { ...answers('A'), service: 'ward-a-of-RT5' });
    await send(experience, 'RT5', answers('B'));
    await send(experience, 'RT5', { ...answers('A'), website: 'robot' });
    const before = { 'ward-a-of-RT5 ': 2, 'ward-a-of-RT5 A': 2, 'ward-a-of-RT5 B': 1, ' ': 1, ' B': 1 };
    expect(await counts()).toEqual(before);

    const team = member('experience-team', 'RT5');
    const [held] = await listed(experience, team, 'RT5', { selection: 'HELD' });
    await experience.execute(
      team,
      'mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { id } }',
      { input: { feedback: held?.id, expectedVersion: held?.version } },
    );
    expect(await counts()).toEqual({ ...before, ' ': 2, ' A': 1 });

    await outside.query(`update feedback set service_id = 'ward-b-of-RT5' where service_id is null`);
    await outside.query('delete from feedback where id = $1', [held?.id]);
    expect(await counts()).toEqual({
      'ward-a-of-RT5 ': 2,
      'ward-a-of-RT5 A': 2,
      'ward-a-of-RT5 B': 1,
      'ward-b-of-RT5 ': 2,
      'ward-b-of-RT5 A': 1,
      'ward-b-of-RT5 B': 1,
    });
  });
});
