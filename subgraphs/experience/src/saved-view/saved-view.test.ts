import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

interface View {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly filter: Record<string, unknown>;
  readonly version: number;
}

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');
const colleague: Viewer = { ...(team as Extract<Viewer, { kind: 'member' }>), subject: 'colleague' };

const save = (input: Record<string, unknown>, viewer: Viewer = team) =>
  experience.execute<{ saveFeedbackView: View & { problems?: { path: string }[] } }>(
    viewer,
    `mutation ($input: SaveFeedbackViewInput!) { saveFeedbackView(input: $input) {
      ... on SavedFeedbackView { id name shared own version filter { search criticality state rating from } }
      ... on ValidationProblem { problems { path } } } }`,
    { input: { idempotencyKey: randomUUID(), trust: 'RT5', filter: {}, ...input } },
  );

const views = async (viewer: Viewer, trust = 'RT5'): Promise<string[]> => {
  const { data, errors } = await experience.execute<{ savedFeedbackViews: View[] }>(
    viewer,
    'query ($trust: OdsCode!) { savedFeedbackViews(trust: $trust) { name } }',
    { trust },
  );
  return errors
    ? errors.map(({ extensions }) => String(extensions['code']))
    : data.savedFeedbackViews.map(({ name }) => name);
};

const forget = (view: string, viewer: Viewer, expectedVersion = 1) =>
  experience.execute(
    viewer,
    'mutation ($input: SavedFeedbackViewVersionInput!) { forgetFeedbackView(input: $input) }',
    { input: { view, expectedVersion } },
  );

describe('a view of the answers', () => {
  it('is kept with all of its filters, for its owner alone or for the team', async () => {
    const filter = { search: 'parking', criticality: 3, state: 'NEW', rating: 'POOR', from: '2026-01-01' };
    const { data } = await save({ name: '  My view ', filter });
    expect(data.saveFeedbackView).toMatchObject({
      name: 'My view',
      shared: false,
      own: true,
      filter,
      version: 1,
    });
    await save({ name: 'Team view', shared: true });
    expect(await views(team)).toEqual(['My view', 'Team view']);
    expect(await views(colleague)).toEqual(['Team view']);
    expect(await views(member('service-lead', 'RT5', ['ward-a-of-RT5']))).toEqual(
      expect.arrayContaining(['Team view']),
    );
  });

  it('is kept once for a key', async () => {
    const key = randomUUID();
    const [first, second] = [
      await save({ idempotencyKey: key, name: 'Once' }, colleague),
      await save({ idempotencyKey: key, name: 'Once' }, colleague),
    ];
    expect(second.data.saveFeedbackView.id).toBe(first.data.saveFeedbackView.id);
  });

  it('is forgotten by its owner only', async () => {
    const { data } = await save({ name: 'Not for long', shared: true });
    const { id } = data.saveFeedbackView;
    expect((await forget(id, colleague)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await forget(id, team, 2)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect((await forget(id, team)).data).toEqual({ forgetFeedbackView: id });
    expect(await views(team)).not.toContain('Not for long');
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ name: 'long', filter: { search: 'x'.repeat(201) } }, 'filter.search'],
  ])('says what does not fit: %o', async (input, path) => {
    expect((await save(input)).data.saveFeedbackView.problems).toEqual([{ path }]);
  });

  it('does not exist for strangers, and nobody keeps one at another trust', async () => {
    expect(await views(member('experience-team', 'RXN'))).toEqual(['FORBIDDEN']);
    expect(await views(member('web-team', 'RT5'))).toEqual(['FORBIDDEN']);
    expect(await views(publicPage('RT5'))).toEqual(['UNAUTHENTICATED']);
    const { errors } = await save({ name: 'foreign' }, member('experience-team', 'RXN'));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
