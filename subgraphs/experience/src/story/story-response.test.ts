import { randomUUID } from 'node:crypto';
import { anonymous } from '@wesaid/shared/identity';
import { member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { Storytelling } from '../testing/story-operations.js';

let experience: TestExperience;
let stories: Storytelling;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  stories = new Storytelling(experience);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const codesOf = (answer: { problems?: readonly { code: string }[] }): string[] =>
  (answer.problems ?? []).map(({ code }) => code);

describe('responses to a story', () => {
  const responder = member('service-lead', 'RT5', ['ward-a-of-RT5']);
  const respond = (story: string, more: Record<string, unknown> = {}, viewer = responder) =>
    stories.run(
      'respondToStory',
      {
        idempotencyKey: randomUUID(),
        story,
        service: 'ward-a-of-RT5',
        text: 'Thank you for telling us.',
        from: 'Ward manager, Ward A',
        kind: 'REPLY',
        ...more,
      },
      viewer,
    );
  const decide = (
    response: Record<string, unknown>,
    publish: boolean,
    viewer = stories.team,
    message?: string,
  ) =>
    stories.run(
      'decideStoryResponse',
      { response: response['id'], expectedVersion: response['version'], publish, message },
      viewer,
    );
  const both = { services: ['ward-a-of-RT5', 'ward-b-of-RT5'] };

  it('come from each of its services, and show once another person has read them', async () => {
    const { id, code } = await stories.published(both);
    const one = await respond(id, { kind: 'CHANGE_MADE', text: 'We dim the lights at ten.' });
    const other = await respond(
      id,
      { service: 'ward-b-of-RT5', text: 'We are sorry.' },
      member('service-lead', 'RT5', ['ward-b-of-RT5']),
    );
    const shown = async () => (await stories.feed()).find((story) => story['id'] === id)?.['responses'];
    expect(await shown()).toEqual([]);
    for (const response of [one, other])
      expect(await decide(response, true)).toMatchObject({ state: 'PUBLISHED' });
    expect(await shown()).toEqual([
      { kind: 'CHANGE_MADE', text: 'We dim the lights at ten.', from: 'Ward manager, Ward A' },
      { kind: 'REPLY', text: 'We are sorry.', from: 'Ward manager, Ward A' },
    ]);
    expect(await stories.outcome(code)).toMatchObject({ story: { responses: [{}, {}] } });
    await stories.run('withdrawStory', { idempotencyKey: randomUUID(), code }, anonymous);
    expect(await shown()).toBeUndefined();
  });

  it('are decided about by nobody who wrote them, nor twice', async () => {
    const { id } = await stories.published(both);
    const mine = await respond(id, {}, stories.team as typeof responder);
    expect(mine).toMatchObject({ state: 'WAITING', mine: true });
    expect(codesOf(await decide(mine, true))).toEqual(['RESPONSE_IS_YOURS']);
    const lead = member('experience-lead', 'RT5');
    expect(codesOf(await decide(mine, false, lead))).toEqual(['MESSAGE_MISSING']);
    const refused = await decide(mine, false, lead, 'Say what changes.');
    expect(refused).toMatchObject({ state: 'DECLINED', message: 'Say what changes.' });
    expect(codesOf(await decide(refused, true, lead))).toEqual(['RESPONSE_DECIDED']);
    await expect(decide(mine, true, responder)).rejects.toThrow('FORBIDDEN');
  });

  it('that claim a change wait for another person however many replies their author has published', async () => {
    const { id } = await stories.published(both);
    for (let time = 0; time < 10; time += 1) await decide(await respond(id), true);
    expect(await respond(id)).toMatchObject({ state: 'PUBLISHED' });
    for (const kind of ['CHANGE_PLANNED', 'CHANGE_MADE']) {
      expect(await respond(id, { kind })).toMatchObject({ state: 'WAITING' });
    }
    await expect(
      outside.query(
        `update story_response set state = 'PUBLISHED', published_at = now(), decided_by = author
         where story_id = $1 and kind = 'CHANGE_MADE'`,
        [id],
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('come from nobody who has no service of the story, and are taken back by who wrote them', async () => {
    const { id } = await stories.published({ services: ['ward-a-of-RT5'] });
    await expect(respond(id, {}, member('service-lead', 'RT5', ['ward-b-of-RT5']))).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(respond(id, {}, member('service-lead', 'RXN'))).rejects.toThrow('NOT_FOUND');
    expect(codesOf(await respond(id, { service: 'ward-b-of-RT5' }, member('service-lead', 'RT5')))).toEqual([
      'SERVICE_UNKNOWN',
    ]);
    await expect(respond((await stories.received()).id)).rejects.toThrow('NOT_FOUND');
    expect(codesOf(await respond(id, { text: ' ', from: '' }))).toEqual(['TEXT_MISSING', 'FROM_MISSING']);
    const response = await respond(id);
    const back = { response: response['id'], expectedVersion: response['version'] };
    await expect(stories.run('takeBackStoryResponse', back, member('web-team', 'RT5'))).rejects.toThrow(
      'FORBIDDEN',
    );
    expect(await stories.run('takeBackStoryResponse', back, responder)).toMatchObject({ state: 'DECLINED' });
  });
});
