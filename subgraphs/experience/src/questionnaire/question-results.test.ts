import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, send } from '../testing/operations.js';
import { liveVersion, type LiveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

const [wardA, wardB] = ['ward-a-of-RT5', 'ward-b-of-RT5'];
const team = member('experience-team', 'RT5');
const today = todayInLondon();

let experience: TestExperience;
let set: LiveVersion;
beforeAll(async () => {
  experience = await startExperience();
  set = await liveVersion(experience, 'RT5', null, [
    { code: 'felt-heard', options: ['YES', 'NO'], favourable: ['YES'] },
    { code: 'matters', kind: 'FREE_TEXT' },
  ]);
  const give = (service: string | undefined, option: string, text?: string, more = {}) =>
    send(experience, 'RT5', {
      service,
      questionnaire: set.id,
      answers: [
        { question: set.questions['felt-heard'], options: [option] },
        { question: set.questions['matters'], text },
      ],
      ...more,
    });
  await give(wardA, 'YES', 'A window');
  await give(wardA, 'YES');
  await give(wardA, 'NO', 'Sleep');
  await give(wardB, 'NO', 'Music');
  await give(undefined, 'YES');
  await give(wardA, 'NO', 'Not from a person', { website: 'robot' });
});
afterAll(() => experience.stop());

const fields = `question code text kind responses syntheticResponses options { code responses } percentFavourable
  services { service { id } responses percentFavourable }`;

async function ask(field: string, viewer: Viewer = team): Promise<{ data: unknown; code: unknown }> {
  const { data, errors } = await experience.execute<{ _entities: [Record<string, unknown>] }>(
    viewer,
    `query { _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) { ... on Trust { found: ${field} } } }`,
  );
  return { data: data._entities[0]['found'], code: errors?.[0]?.extensions['code'] };
}

const results = (service?: string, viewer: Viewer = team, from = today) =>
  ask(
    `questionResults(from: "${from}", to: "${today}"${service ? `, service: "${service}"` : ''}) { ${fields} }`,
    viewer,
  );

describe('the results of a questionnaire', () => {
  it('are counted by question and service, with the measure of each service (R038, R187)', async () => {
    expect((await results()).data).toMatchObject([
      {
        code: 'felt-heard',
        responses: 5,
        syntheticResponses: 0,
        options: [
          { code: 'YES', responses: 3 },
          { code: 'NO', responses: 2 },
        ],
        percentFavourable: 60,
        services: [
          { service: null, responses: 1, percentFavourable: 100 },
          { service: { id: wardA }, responses: 3, percentFavourable: (2 / 3) * 100 },
          { service: { id: wardB }, responses: 1, percentFavourable: 0 },
        ],
      },
      { code: 'matters', kind: 'FREE_TEXT', responses: 3, options: [], percentFavourable: null },
    ]);
    expect((await results(wardB)).data).toMatchObject([{ responses: 1 }, { responses: 1 }]);
  });

  it('are for staff of the trust, and for a service lead those of their service', async () => {
    const own = member('service-lead', 'RT5', [wardB]);
    expect((await results(wardB, own)).data).toMatchObject([{ responses: 1 }, {}]);
    for (const [viewer, code] of [
      [own, 'FORBIDDEN'],
      [member('experience-lead', 'RXN'), 'FORBIDDEN'],
      [member('web-team', 'RT5'), 'FORBIDDEN'],
      [publicPage('RT5'), 'UNAUTHENTICATED'],
    ] as const) {
      expect(await results(undefined, viewer)).toEqual({ data: null, code });
    }
    expect((await results(wardA, own)).code).toBe('FORBIDDEN');
    expect((await results(undefined, team, '2999-01-01')).code).toBe('BAD_USER_INPUT');
  });
});

describe('what people wrote in answer to a question', () => {
  const written = (viewer: Viewer = team, more = '') =>
    ask(
      `writtenAnswers(question: "${set.questions['matters']}", first: 50${more}) { nodes { text service { id } themes { code } } }`,
      viewer,
    );

  it('has a list of its own, with the themes of the feedback (R039)', async () => {
    const [feedback] = await listed(experience, team, 'RT5', { service: wardB });
    await experience.execute(team, codeFeedback, {
      input: { feedback: feedback?.id, expectedVersion: feedback?.version, themes: ['parking'] },
    });
    expect((await written()).data).toEqual({
      nodes: [
        { text: 'Music', service: { id: wardB }, themes: [{ code: 'parking' }] },
        { text: 'Sleep', service: { id: wardA }, themes: [] },
        { text: 'A window', service: { id: wardA }, themes: [] },
      ],
    });
    expect((await written(team, `, service: "${wardB}"`)).data).toMatchObject({ nodes: [{ text: 'Music' }] });
  });

  it('is read by nobody else', async () => {
    expect((await written(member('service-lead', 'RT5', [wardB]))).data).toMatchObject({
      nodes: [{ text: 'Music' }],
    });
    expect((await written(member('experience-team', 'RXN'))).code).toBe('FORBIDDEN');
    expect((await written(publicPage('RT5'))).code).toBe('UNAUTHENTICATED');
  });
});
