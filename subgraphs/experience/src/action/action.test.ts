import { randomUUID } from 'node:crypto';
import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionFeed, feedbackOutcome, listed, publishAction, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');

interface PublishedAction {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const newAction = (input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  trust: 'RT5',
  said: 'The waiting room is cold.',
  did: 'We repaired the heating.',
  label: 'WE_SAID_WE_DID',
  status: 'DONE',
  ...input,
});

const publish = (input: Record<string, unknown> = {}, viewer = team) =>
  experience.execute<{ publishAction: PublishedAction }>(viewer, publishAction, { input: newAction(input) });

async function published(input: Record<string, unknown> = {}): Promise<PublishedAction> {
  const { data, errors } = await publish(input);
  expect(errors).toBeUndefined();
  expect(data.publishAction).toMatchObject({ __typename: 'Action' });
  return data.publishAction;
}

async function feed(
  variables: Record<string, unknown> = {},
  viewer = publicPage('RT5'),
): Promise<PublishedAction[]> {
  const { data } = await experience.execute<{ _entities: [{ actions: { nodes: PublishedAction[] } }] }>(
    viewer,
    actionFeed,
    {
      trust: 'RT5',
      first: 50,
      ...variables,
    },
  );
  return data._entities[0].actions.nodes;
}

const withdraw = (action: PublishedAction, viewer = team) =>
  experience.execute(
    viewer,
    `mutation ($input: ActionVersionInput!) { withdrawAction(input: $input) { publishedOn } }`,
    {
      input: { action: action.id, expectedVersion: action.version },
    },
  );

describe('a published action', () => {
  it('shows under each of the three labels, with themes, service, status, evidence and day (R072, R157)', async () => {
    for (const label of ['YOU_SAID_WE_DID', 'WE_SAID_WE_DID', 'YOU_SAID_WE_HEARD']) {
      const action = await published({
        label,
        themes: ['parking'],
        service: 'ward-a-of-RT5',
        evidence: 'Minutes of the ward meeting',
        coproduced: true,
      });
      expect(action).toMatchObject({
        label,
        status: 'DONE',
        evidence: 'Minutes of the ward meeting',
        coproduced: true,
        themes: [{ code: 'parking' }],
        service: { id: 'ward-a-of-RT5' },
        trust: { odsCode: 'RT5' },
        version: 1,
      });
      expect(action['publishedOn']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('is read by everybody, newest first, on pages of any trust and without a page', async () => {
    const older = await published({ said: 'older' });
    const newer = await published({ said: 'newer' });
    for (const viewer of [publicPage('RT5'), publicPage('RXN'), member('icb-analyst', 'QK1')]) {
      expect((await feed({ first: 2 }, viewer)).map(({ id }) => id)).toEqual([newer.id, older.id]);
    }
    const one = await experience.execute(anonymous, '{ action(id: "' + newer.id + '") { said } }');
    expect(one.data).toEqual({ action: { said: 'newer' } });
  });

  it('says the same in plain words, its own where none were written for it, with their reading age (R099)', async () => {
    const read = async (id: string) => {
      const { data } = await experience.execute<{ action: Record<string, unknown> }>(
        anonymous,
        'query ($id: ID!) { action(id: $id) { plainText readingAge { age tooHard } } }',
        { id },
      );
      return data.action;
    };
    const own = await published({
      said: 'It was loud.',
      did: 'We turned the bells down at night for all of you.',
    });
    expect(await read(own.id)).toMatchObject({
      plainText: 'It was loud.\n\nWe turned the bells down at night for all of you.',
      readingAge: { tooHard: false },
    });
    const did =
      'Organisational implementation of multidisciplinary communication strategies necessitates engagement.';
    const hard = await published({
      did,
      plainText: ' We talk to each other more, so that you hear the same from all. ',
    });
    expect(await read(hard.id)).toMatchObject({
      plainText: 'We talk to each other more, so that you hear the same from all.',
      readingAge: { tooHard: false },
    });
    const update = (plainText: string, expectedVersion: number) =>
      experience.execute<{ updateAction: { problems?: object[] } }>(
        team,
        `mutation ($input: UpdateActionInput!) { updateAction(input: $input) {
           __typename ... on ValidationProblem { problems { path code } } } }`,
        { input: { action: hard.id, expectedVersion, plainText } },
      );
    expect((await update('x'.repeat(2_001), 1)).data.updateAction.problems).toEqual([
      { path: 'plainText', code: 'PLAIN_TEXT_TOO_LONG' },
    ]);
    await update('', 1);
    expect((await read(hard.id))['plainText']).toBe(`The waiting room is cold.\n\n${did}`);
  });

  it('can be read by service', async () => {
    const action = await published({ service: 'ward-b-of-RT5' });
    expect((await feed({ service: 'ward-b-of-RT5' })).map(({ id }) => id)).toEqual([action.id]);
  });

  it('is made once for each idempotency key', async () => {
    const input = newAction({ said: 'only once' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish(input)));
    expect(new Set(answers.map(({ data }) => data.publishAction.id)).size).toBe(1);
    const reused = await publish({ ...input, did: 'something else' });
    expect(reused.errors).toMatchObject([{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }]);
  });

  it('says field by field what to put right, and is then not made', async () => {
    const { data } = await publish({
      idempotencyKey: 'short',
      said: '  ',
      did: 'x'.repeat(2_001),
      evidence: 'a\0b',
      themes: ['weather'],
      feedback: Array.from({ length: 51 }, () => randomUUID()),
    });
    expect(data.publishAction['problems']).toEqual([
      { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
      { path: 'said', code: 'SAID_MISSING' },
      { path: 'did', code: 'DID_TOO_LONG' },
      { path: 'evidence', code: 'EVIDENCE_NOT_TEXT' },
      { path: 'themes.0', code: 'THEME_UNKNOWN' },
      { path: 'feedback', code: 'TOO_MUCH_FEEDBACK' },
    ]);
    const foreign = await publish({ service: 'ward-a-of-RXN' });
    expect(foreign.data.publishAction['problems']).toEqual([{ path: 'service', code: 'SERVICE_UNKNOWN' }]);
  });
});

describe('who publishes', () => {
  it('is the experience team and lead of the trust, and service leads for their services', async () => {
    expect((await publish({}, member('experience-lead', 'RT5'))).errors).toBeUndefined();
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    expect((await publish({ service: 'ward-a-of-RT5' }, lead)).errors).toBeUndefined();
    for (const [viewer, input] of [
      [lead, { service: 'ward-b-of-RT5' }],
      [lead, {}],
      [team, { trust: 'RXN' }],
      [member('complaints-team', 'RT5'), {}],
      [member('icb-analyst', 'RT5'), {}],
    ] as const) {
      expect((await publish(input, viewer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await publish({}, publicPage('RT5') as never)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('an action that goes back to answers', () => {
  it('shows the person with the receipt that something was done, and marks the answer', async () => {
    const { code } = await send(experience, 'RT5', { comment: 'I was cold' });
    const [answer] = await listed(experience, team, 'RT5');
    const action = await published({ feedback: [answer?.id] });
    const [marked] = await listed(experience, team, 'RT5', { state: 'ACTED_ON' });
    expect(marked).toMatchObject({ id: answer?.id, version: 2, actions: [{ id: action.id }] });
    const outcome = await experience.execute(publicPage('RXN'), feedbackOutcome, { code });
    expect(outcome.data).toMatchObject({
      feedbackOutcome: { stage: 'ACTED_ON', actions: [{ id: action.id }] },
    });
  });

  it('takes answers of its own trust only', async () => {
    await send(experience, 'RXN', { comment: 'of another trust' });
    const [foreign] = await listed(experience, member('experience-team', 'RXN'), 'RXN');
    for (const id of [foreign?.id, randomUUID(), 'no identifier']) {
      const { data } = await publish({ feedback: [id] });
      expect(data.publishAction['problems']).toEqual([{ path: 'feedback.0', code: 'FEEDBACK_UNKNOWN' }]);
    }
  });

  it('by a service lead takes answers about their services only', async () => {
    await send(experience, 'RT5', { comment: 'ward B', service: 'ward-b-of-RT5' });
    const [answer] = await listed(experience, team, 'RT5', { service: 'ward-b-of-RT5' });
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    const { data } = await publish({ service: 'ward-a-of-RT5', feedback: [answer?.id] }, lead);
    expect(data.publishAction['problems']).toEqual([{ path: 'feedback.0', code: 'FEEDBACK_UNKNOWN' }]);
  });
});

describe('an action that changes', () => {
  const updateAction = `mutation ($input: UpdateActionInput!) { updateAction(input: $input) { __typename
    ... on Action { said did status evidence version themes { code } }
    ... on ValidationProblem { problems { path code } } } }`;
  const update = (action: PublishedAction, changes: Record<string, unknown>, viewer = team) =>
    experience.execute(viewer, updateAction, {
      input: { action: action.id, expectedVersion: action.version, ...changes },
    });

  it('keeps what is not named', async () => {
    const action = await published({ evidence: 'a photograph', themes: ['parking'], status: 'PLANNED' });
    const { data } = await update(action, { status: 'DONE', evidence: '' });
    expect(data['updateAction']).toEqual({
      __typename: 'Action',
      said: 'The waiting room is cold.',
      did: 'We repaired the heating.',
      status: 'DONE',
      evidence: null,
      version: 2,
      themes: [{ code: 'parking' }],
    });
  });

  it('is never overwritten by a lost race, and not changed by a stranger', async () => {
    const action = await published();
    await update(action, { did: 'We did more.' });
    expect((await update(action, { did: 'We did less.' })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', expectedVersion: 1, currentVersion: 2 } },
    ]);
    const current = { ...action, version: 2 };
    for (const viewer of [
      member('experience-team', 'RXN'),
      member('service-lead', 'RT5', ['ward-a-of-RT5']),
    ]) {
      expect((await update(current, { did: 'Nothing.' }, viewer)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
      expect((await withdraw(current, viewer)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    expect((await update(current, { said: '' })).data['updateAction']).toMatchObject({
      problems: [{ path: 'said', code: 'SAID_MISSING' }],
    });
  });

  it('is gone from every public place once it is withdrawn, and its own staff still find it', async () => {
    const { code } = await send(experience, 'RT5', { comment: 'withdrawn later' });
    const [answer] = await listed(experience, team, 'RT5');
    const action = await published({ feedback: [answer?.id] });
    expect((await withdraw(action)).data).toEqual({ withdrawAction: { publishedOn: null } });
    expect((await feed()).map(({ id }) => id)).not.toContain(action.id);
    const byId = `{ action(id: "${action.id}") { said } }`;
    for (const viewer of [publicPage('RT5'), member('experience-team', 'RXN')]) {
      expect((await experience.execute(viewer, byId)).data).toEqual({ action: null });
    }
    expect((await experience.execute(team, byId)).data).toEqual({
      action: { said: 'The waiting room is cold.' },
    });
    const outcome = await experience.execute(publicPage('RT5'), feedbackOutcome, { code });
    expect(outcome.data).toMatchObject({ feedbackOutcome: { stage: 'READ', actions: [] } });
  });
});
