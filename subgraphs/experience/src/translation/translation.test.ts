import { member } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');
const translate = (input: Record<string, unknown>, viewer = team) =>
  experience.execute<{ translateFeedback: Record<string, unknown> }>(
    viewer,
    `mutation ($input: TranslateFeedbackInput!) { translateFeedback(input: $input) {
      ... on Feedback { comment translation translatedBy translatedOn needsTranslation needsAttention counted criticality }
      ... on ValidationProblem { problems { path code } } } }`,
    { input },
  );

describe('words in another language', () => {
  const polish = 'Po operacji zostałam sama przez całą noc i nikt nie przyszedł.';

  it('wait for a person, stay as they are beside the translation, and count all along', async () => {
    await send(experience, 'RT5', { comment: polish });
    const [item] = await listed(experience, team, 'RT5', { selection: 'NEEDS_TRANSLATION' });
    expect(item).toMatchObject({ comment: polish, counted: true });
    const translation = 'After the operation I was left in agony all night and nobody came.';
    const { data } = await translate({
      feedback: item?.id,
      expectedVersion: 1,
      translation,
      translator: 'An agency',
    });
    expect(data.translateFeedback).toMatchObject({
      comment: polish,
      translation,
      translatedBy: 'An agency',
      translatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      needsTranslation: false,
      counted: true,
      criticality: 3,
    });
    expect(await listed(experience, team, 'RT5', { selection: 'NEEDS_TRANSLATION' })).toEqual([]);
  });

  it('are looked through for danger when they come and again in English', async () => {
    await send(experience, 'RT5', { comment: 'Mąż bije mnie od lat i boję się wrócić do domu' });
    const [danger] = await listed(experience, team, 'RT5', { selection: 'NEEDS_ATTENTION' });
    expect(danger?.comment).toContain('bije mnie');
    await send(experience, 'RT5', { comment: 'Myślę, że bez mnie wszystkim byłoby lepiej na świecie.' });
    const [hidden] = await listed(experience, team, 'RT5');
    expect(hidden).toMatchObject({ needsAttention: false });
    const translation = 'I think everybody would be better off dead or without me.';
    const { data } = await translate({ feedback: hidden?.id, expectedVersion: 1, translation });
    expect(data.translateFeedback).toMatchObject({
      needsAttention: true,
      translatedBy: expect.stringMatching(/./),
    });
  });

  it('may turn out to need no translation', async () => {
    await send(experience, 'RT5', { comment: 'super', language: 'pl' });
    const [item] = await listed(experience, team, 'RT5', { selection: 'NEEDS_TRANSLATION' });
    const { data } = await translate({ feedback: item?.id, expectedVersion: item?.version });
    expect(data.translateFeedback).toMatchObject({
      translation: null,
      translatedBy: null,
      needsTranslation: false,
    });
  });

  it('are not translated by strangers', async () => {
    await send(experience, 'RT5', { comment: polish });
    const [item] = await listed(experience, team, 'RT5');
    for (const viewer of [member('experience-team', 'RXN'), member('web-team', 'RT5')]) {
      const { errors } = await translate(
        { feedback: item?.id, expectedVersion: 1, translation: 'x' },
        viewer,
      );
      expect(errors?.[0]?.extensions['code']).toMatch(/^(?:FORBIDDEN|NOT_FOUND)$/);
    }
  });
});
