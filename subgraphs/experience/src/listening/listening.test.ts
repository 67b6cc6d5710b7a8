import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { readsAt } from './reads-now.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const lead = (trust: string): Viewer => member('experience-lead', trust);
const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
const sentences = [
  { language: 'en', text: 'We read what you write on weekdays.' },
  { language: 'cy', text: 'Rydym yn darllen yn ystod yr wythnos.' },
];

const set = (trust: string, input: Record<string, unknown> = {}, viewer = lead(trust)) =>
  experience.execute<{ setListeningHours: Record<string, unknown> }>(
    viewer,
    `mutation ($input: SetListeningHoursInput!) { setListeningHours(input: $input) {
      ... on ListeningHours { version readsNow } ... on ValidationProblem { problems { path code } } } }`,
    { input: { trust, expectedVersion: 0, hours: always, reader: 'The team', sentences, ...input } },
  );

const told = async (trust: string, language: string | null, viewer: Viewer = publicPage(trust)) => {
  const { data } = await experience.execute<{
    _entities: { listeningHours: Record<string, unknown> | null }[];
  }>(
    viewer,
    `query ($trust: OdsCode!, $language: String) { _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) {
       ... on Trust { listeningHours(language: $language) { sentence readsNow reader version hours { day from to } } } } }`,
    { trust, language },
  );
  return data._entities[0]?.listeningHours ?? null;
};

const alerts = async (trust: string, viewer: Viewer) =>
  experience.execute<{ attentionAlerts: { id: string; outOfHours: boolean; feedback: string }[] }>(
    viewer,
    'query ($trust: OdsCode!) { attentionAlerts(trust: $trust, first: 50) { id outOfHours feedback seenAt raisedAt } }',
    { trust },
  );

describe('when a trust reads what people say', () => {
  it('is told to everybody before they send, in their language or else in English', async () => {
    expect(await told('RT5', null)).toBeNull();
    expect((await set('RT5')).data.setListeningHours).toEqual({ version: 1, readsNow: true });
    expect(await told('RT5', 'cy-GB', anonymous)).toMatchObject({
      sentence: sentences[1]?.text,
      readsNow: true,
    });
    expect(await told('RT5', 'ur')).toMatchObject({ sentence: sentences[0]?.text });
    const changed = await set('RT5', { expectedVersion: 1, hours: [] });
    expect(changed.data.setListeningHours).toEqual({ version: 2, readsNow: false });
  });

  it('is set by its experience lead alone, and never over a change that was not seen', async () => {
    for (const viewer of [member('experience-team', 'RXN'), lead('RT5'), member('web-team', 'RXN')]) {
      expect((await set('RXN', {}, viewer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    await set('RXN');
    for (const expectedVersion of [0, 2]) {
      const { errors } = await set('RXN', { expectedVersion });
      expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', currentVersion: 1 } }]);
    }
    expect((await set('RX6', { expectedVersion: 3 })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT' } },
    ]);
    expect(await told('RX6', null)).toBeNull();
  });

  it.each([
    [{ hours: [{ day: 8, from: '09:00', to: '17:00' }] }, 'hours.0'],
    [{ hours: [{ day: 1, from: '17:00', to: '09:00' }] }, 'hours.0'],
    [{ hours: [{ day: 1, from: '9', to: '17:00' }] }, 'hours.0'],
    [{ reader: ' ' }, 'reader'],
    [{ sentences: [{ language: 'cy', text: 'Helo' }] }, 'sentences'],
    [{ sentences: [...sentences, { language: 'EN', text: 'Twice' }] }, 'sentences'],
  ])('says what does not fit: case %#', async (input, path) => {
    expect((await set('R1H', input)).data.setListeningHours['problems']).toMatchObject([{ path }]);
  });

  it('goes by the clock in London, in summer and in winter', () => {
    const office = [{ day: 1, from: '09:00', to: '17:00' }];
    expect(readsAt(office, new Date('2026-07-06T08:00:00Z'))).toBe(true);
    expect(readsAt(office, new Date('2026-01-05T08:59:00Z'))).toBe(false);
    expect(readsAt(office, new Date('2026-01-05T09:00:00Z'))).toBe(true);
    expect(readsAt(office, new Date('2026-01-05T17:00:00Z'))).toBe(false);
    expect(readsAt(office, new Date('2026-01-06T10:00:00Z'))).toBe(false);
  });

  it('is on a bank holiday when it is on a Sunday', () => {
    const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
    const boxingDay = new Date('2026-12-28T10:00:00Z');
    expect(readsAt(weekdays, new Date('2026-12-21T10:00:00Z'))).toBe(true);
    expect(readsAt(weekdays, boxingDay)).toBe(false);
    expect(readsAt([...weekdays, { day: 7, from: '10:00', to: '12:00' }], boxingDay)).toBe(true);
    expect(readsAt(always, boxingDay)).toBe(true);
  });
});

describe('an answer that may speak of danger', () => {
  it('raises an alert at once, which says whether somebody reads now, until somebody has seen it', async () => {
    const team = member('experience-team', 'REN');
    await send(experience, 'REN', { comment: 'I want to kill myself' });
    await set('REN', { hours: [] });
    await send(experience, 'REN', { comment: 'A nurse hit me' });
    await send(experience, 'REN', { comment: 'Lovely tea' });
    const raised = (await alerts('REN', team)).data.attentionAlerts;
    expect(raised.map(({ outOfHours }) => outOfHours)).toEqual([false, true]);
    const items = await listed(experience, team, 'REN');
    expect(items.find(({ id }) => id === raised[1]?.feedback)?.comment).toBe('A nurse hit me');
    const see = (viewer: Viewer) =>
      experience.execute(viewer, 'mutation ($id: ID!) { seeAlert(id: $id) { seenAt } }', {
        id: raised[0]?.id,
      });
    for (const stranger of [member('experience-team', 'RXN'), member('service-lead', 'REN', [])]) {
      expect((await see(stranger)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect((await see(publicPage('REN'))).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await see(team)).data).toEqual({ seeAlert: { seenAt: expect.any(String) } });
    expect((await alerts('REN', team)).data.attentionAlerts).toHaveLength(1);
    expect((await alerts('REN', member('experience-team', 'RT5'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
