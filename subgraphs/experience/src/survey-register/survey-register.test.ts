import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');

interface Survey {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const result = `{ __typename ... on LocalSurvey { id name owner purpose responses decision reason mergedIntoSurvey
  mergedIntoQuestionnaire decidedOn version service { id } } ... on ValidationProblem { problems { path code } } }`;

async function run(
  field: string,
  type: string,
  input: Record<string, unknown>,
  viewer: Viewer,
): Promise<Survey> {
  const { data, errors } = await experience.execute<Record<string, Survey>>(
    viewer,
    `mutation ($input: ${type}!) { ${field}(input: $input) ${result} }`,
    { input },
  );
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data[field] as Survey;
}

const newSurvey = (input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  trust: 'RT5',
  name: 'Food on the ward',
  owner: 'Ward manager',
  purpose: 'To plan menus',
  responses: 42,
  ...input,
});
const register = (input: Record<string, unknown> = {}, viewer: Viewer = team): Promise<Survey> =>
  run('registerSurvey', 'RegisterSurveyInput', newSurvey(input), viewer);
const decide = (
  { id, version }: Survey,
  input: Record<string, unknown>,
  viewer: Viewer = team,
): Promise<Survey> =>
  run('decideSurvey', 'DecideSurveyInput', { survey: id, expectedVersion: version, ...input }, viewer);

describe('the register of surveys', () => {
  it('holds every local survey with owner, purpose and n, and a decision to keep, merge or retire it (R070)', async () => {
    const kept = await register({ service: 'ward-a-of-RT5' });
    expect(kept).toMatchObject({
      name: 'Food on the ward',
      owner: 'Ward manager',
      purpose: 'To plan menus',
      responses: 42,
      decision: null,
      decidedOn: null,
      service: { id: 'ward-a-of-RT5' },
    });
    expect(await decide(kept, { decision: 'KEEP', reason: 'Nobody else asks.' })).toMatchObject({
      decision: 'KEEP',
      reason: 'Nobody else asks.',
      decidedOn: todayInLondon(),
      version: 2,
    });
    const other = await register();
    const merged = await decide(other, { decision: 'MERGE', mergeIntoSurvey: kept.id });
    expect(merged).toMatchObject({ decision: 'MERGE', mergedIntoSurvey: kept.id });
    const { questionnaire } = await liveVersion(experience, 'RT5', null, [{ code: 'q', kind: 'FREE_TEXT' }]);
    const moved = await decide(merged, { decision: 'MERGE', mergeIntoQuestionnaire: questionnaire });
    expect(moved).toMatchObject({ mergedIntoSurvey: null, mergedIntoQuestionnaire: questionnaire });
    expect(await decide(moved, { decision: 'RETIRE' })).toMatchObject({ mergedIntoQuestionnaire: null });
    await expect(decide(moved, { decision: 'RETIRE' })).rejects.toThrow('CONFLICT');
  });

  it('says what to put right, and then decides nothing', async () => {
    expect(
      await register({ name: ' ', owner: 'x'.repeat(201), responses: -1, service: 'nowhere' }),
    ).toMatchObject({
      problems: [
        { code: 'SERVICE_UNKNOWN' },
        { code: 'NAME_MISSING' },
        { code: 'OWNER_TOO_LONG' },
        { code: 'RESPONSES_NEGATIVE' },
      ],
    });
    const survey = await register();
    const refused = async (input: Record<string, unknown>, code: string): Promise<void> => {
      expect(await decide(survey, input)).toMatchObject({ problems: [{ code }] });
    };
    await refused({ decision: 'MERGE' }, 'MERGE_INTO_ONE');
    await refused({ decision: 'MERGE', mergeIntoSurvey: survey.id }, 'MERGE_INTO_UNKNOWN');
    const foreign = await register({ trust: 'RXN' }, member('experience-team', 'RXN'));
    await refused({ decision: 'MERGE', mergeIntoSurvey: foreign.id }, 'MERGE_INTO_UNKNOWN');
    await refused({ decision: 'KEEP', mergeIntoSurvey: foreign.id }, 'NOT_MERGED');
    expect(await decide(survey, { decision: 'KEEP' })).toMatchObject({ version: 2 });
  });

  it('registers once for each key', async () => {
    const input = newSurvey();
    const first = await run('registerSurvey', 'RegisterSurveyInput', input, team);
    expect((await run('registerSurvey', 'RegisterSurveyInput', input, team)).id).toBe(first.id);
  });

  it('exists for staff of the trust only, and a service lead adds to it and decides for their service', async () => {
    const survey = await register({ service: 'ward-a-of-RT5' });
    const stranger = member('experience-lead', 'RXN');
    await expect(decide(survey, { decision: 'KEEP' }, stranger)).rejects.toThrow('NOT_FOUND');
    await expect(register({}, stranger)).rejects.toThrow('FORBIDDEN');
    await expect(register({}, publicPage('RT5'))).rejects.toThrow('UNAUTHENTICATED');
    const document = `{ localSurvey(id: "${survey.id}") { id } }`;
    expect((await experience.execute(stranger, document)).data).toEqual({ localSurvey: null });
    const list = '{ localSurveys(trust: "RT5", first: 50) { nodes { id } } }';
    expect((await experience.execute(stranger, list)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const other = member('service-lead', 'RT5', ['ward-b-of-RT5']);
    expect((await experience.execute(other, document)).data).toEqual({ localSurvey: { id: survey.id } });
    await expect(decide(survey, { decision: 'RETIRE' }, other)).rejects.toThrow('NOT_FOUND');
    await expect(register({ service: 'ward-a-of-RT5' }, other)).rejects.toThrow('FORBIDDEN');
    const own = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    expect(await decide(survey, { decision: 'RETIRE' }, own)).toMatchObject({ decision: 'RETIRE' });
  });
});
