import { randomUUID } from 'node:crypto';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../testing/answering.js';
import { publishAction } from '../testing/operations.js';
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
interface Huddle {
  readonly responses: number;
  readonly ratings: object[];
  readonly feedback: { readonly id: string }[];
  readonly openActions: { readonly did: string }[];
  readonly openFollowUps: { readonly feedback: { readonly id: string } }[];
}
const huddle = async (viewer: typeof team, service = 'ward-a-of-RT5') => {
  const { data, errors } = await experience.execute<{ wardHuddle: Huddle } | null>(
    viewer,
    `query ($service: ID!) { wardHuddle(service: $service) { service { id } since responses ratings { rating responses }
      feedback { id comment labels { theme { code } } } openActions { did } openFollowUps { feedback { id } } } }`,
    { service },
  );
  return data?.wardHuddle ?? errors?.[0]?.extensions['code'];
};
const act = (did: string, over: Record<string, unknown> = {}) =>
  experience.execute(team, publishAction, {
    input: {
      idempotencyKey: randomUUID(),
      trust: 'RT5',
      said: 'said',
      did,
      label: 'WE_SAID_WE_DID',
      status: 'IN_PROGRESS',
      service: 'ward-a-of-RT5',
      ...over,
    },
  });

describe('the huddle of a ward', () => {
  it('shows the last 24 hours, danger first, with actions and follow-ups still open (R115)', async () => {
    const danger = await answered(experience, { rating: 'GOOD', comment: 'he threatened me' });
    const poor = await answered(experience, { rating: 'POOR' });
    const old = await answered(experience, { rating: 'POOR' });
    await outside.query(`update feedback set received_at = now() - interval '25 hours' where id = $1`, [
      old.id,
    ]);
    await answered(experience, { rating: 'POOR', service: 'ward-b-of-RT5' });
    await act('open');
    await act('done', { status: 'DONE' });
    await act('of another ward', { service: 'ward-b-of-RT5' });
    const shown = (await huddle(team)) as Huddle;
    expect(shown.responses).toBe(2);
    expect(shown.ratings).toEqual([
      { rating: 'GOOD', responses: 1 },
      { rating: 'POOR', responses: 1 },
    ]);
    expect(shown.feedback.map(({ id }) => id)).toEqual([danger.id, poor.id]);
    expect(shown.openActions).toEqual([{ did: 'open' }]);
    expect(shown.openFollowUps.map(({ feedback }) => feedback.id).sort()).toEqual([poor.id, old.id].sort());
  });

  it('is for who works with the feedback of the ward', async () => {
    expect(await huddle(member('service-lead', 'RT5', ['ward-a-of-RT5']))).toHaveProperty('responses');
    expect(await huddle(member('service-lead', 'RT5', ['ward-b-of-RT5']))).toBe('NOT_FOUND');
    expect(await huddle(member('experience-team', 'RXN'))).toBe('NOT_FOUND');
    expect(await huddle(team, 'no-ward')).toBe('NOT_FOUND');
    expect(await huddle(member('web-team', 'RT5'))).toBe('FORBIDDEN');
    expect(await huddle(publicPage('RT5'))).toBe('UNAUTHENTICATED');
  });
});
