import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closeOpportunity,
  codeOf,
  everythingStored,
  express,
  expressInterest,
  interestIn,
  interestsOf,
  publishOpportunity,
  registerOf,
  team,
} from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';

let involvement: TestInvolvement;
let open: string;
beforeAll(async () => {
  involvement = await startInvolvement();
  open = await publishOpportunity(involvement, 'RT5');
});
afterAll(() => involvement.stop());

const send = (input: Record<string, unknown>, viewer = publicPage('RT5')) =>
  express(involvement, 'RT5', input, viewer);
const kept = async (): Promise<number> =>
  Number((await involvement.outside.query<{ n: string }>('select count(*) n from interest')).rows[0]?.n);

describe('coming forward for an opportunity', () => {
  it('gives a receipt without an account, and the team reads who it is', async () => {
    const receipt = await send(interestIn(open, { message: 'I know the wards', accessNeeds: 'Large print' }));
    expect(receipt).toMatchObject({
      __typename: 'InterestReceipt',
      code: expect.stringMatching(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/) as string,
      receivedOn: todayInLondon(),
      testMode: false,
      opportunity: { id: open, title: 'Read our letters with us' },
    });
    expect((await interestsOf(involvement, 'RT5'))[0]).toMatchObject({
      state: 'NEW',
      message: 'I know the wards',
      accessNeeds: 'Large print',
      contact: { name: 'Perpetua Example', email: 'perpetua@example.org', telephone: null },
      answers: [],
      opportunity: { id: open, interestCount: 1 },
    });
  });

  it('R053 also asks for a place on the register, with interests, skills and access needs', async () => {
    await send(
      interestIn(open, {
        name: 'Wunibald Register',
        telephone: '01234 567890',
        accessNeeds: 'A quiet room',
        joinRegister: true,
        interests: ['Maternity', ' maternity ', 'Food'],
        skills: ['Plain English'],
      }),
    );
    expect(await registerOf(involvement, 'RT5', { interest: 'MATERNITY' })).toMatchObject([
      {
        name: 'Wunibald Register',
        telephone: '01234 567890',
        accessNeeds: 'A quiet room',
        interests: ['food', 'maternity'],
        skills: ['plain english'],
        roles: [],
        state: 'APPLIED',
        joinedOn: todayInLondon(),
      },
    ]);
    expect(await registerOf(involvement, 'RT5', { skill: 'dancing' })).toEqual([]);
  });

  it('leaves nothing personal in clear in any table: names, contacts, words and access needs are sealed', async () => {
    const secrets = {
      name: 'Ottokar Sealed',
      email: 'ottokar.sealed@example.org',
      telephone: '07700 900123',
      message: 'my words in confidence',
      accessNeeds: 'my needs in confidence',
    };
    const { code } = await send(interestIn(open, { ...secrets, joinRegister: true }));
    const stored = await everythingStored(involvement);
    for (const secret of [...Object.values(secrets), code, code.replaceAll('-', '')]) {
      expect(stored).not.toContain(secret);
    }
    expect(stored).toContain('v1.test.');
  });

  it('without consent to be contacted is refused at that field, and nothing is kept', async () => {
    const before = await kept();
    expect(await send(interestIn(open, { mayContact: false, joinRegister: true }))).toMatchObject({
      problems: [{ path: 'mayContact', code: 'MAY_CONTACT_NEEDED' }],
    });
    expect(await kept()).toBe(before);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['name', 'NAME_MISSING', { name: ' ' }],
    ['email', 'CONTACT_MISSING', { email: null }],
    ['email', 'EMAIL_INVALID', { email: 'nobody, else@example.org' }],
    ['email', 'EMAIL_INVALID', { email: 'a@example.org\nBcc: b@example.org' }],
    ['telephone', 'TELEPHONE_INVALID', { telephone: 'ring me' }],
    ['message', 'MESSAGE_TOO_LONG', { message: 'x'.repeat(2_001) }],
    ['accessNeeds', 'ACCESS_NEEDS_NOT_TEXT', { accessNeeds: 'a\u0000b' }],
    ['skills', 'SKILLS_TOO_MANY', { skills: Array.from({ length: 21 }, (_, index) => `skill ${index}`) }],
    ['idempotencyKey', 'IDEMPOTENCY_KEY_INVALID', { idempotencyKey: 'short' }],
  ])('says at %s what to put right: %s', async (path, code, over) => {
    expect(await send(interestIn(open, over))).toMatchObject({ problems: [{ path, code }] });
  });
});

describe('an opportunity that is not open', () => {
  it('takes nobody: closed by its team, over, of another trust, or none at all', async () => {
    const closed = await publishOpportunity(involvement, 'RT5');
    const over = await publishOpportunity(involvement, 'RT5');
    await closeOpportunity(involvement, closed, team('RT5'));
    await involvement.outside.query(`update opportunity set closing_on = '2026-01-31' where id = $1`, [over]);
    const foreign = await publishOpportunity(involvement, 'RXN');
    const before = await kept();
    for (const opportunity of [closed, over, foreign, crypto.randomUUID(), 'no identifier']) {
      expect(await send(interestIn(opportunity))).toMatchObject({
        __typename: 'ValidationProblem',
        problems: [{ path: 'opportunity', code: 'OPPORTUNITY_NOT_OPEN' }],
      });
    }
    expect(await kept()).toBe(before);
  });

  it('refuses a page also in the database itself', async () => {
    const closed = await publishOpportunity(involvement, 'RT5');
    await closeOpportunity(involvement, closed, team('RT5'));
    const insert = (opportunity: string, trust: string) =>
      involvement.subgraph.process.database.work(publicPage('RT5'), (em) =>
        em.execute(
          `insert into interest (trust_code, id, created_at, opportunity_id, received_on, state, test_mode, held, synthetic, version)
           values (?, gen_random_uuid(), now(), ?, now(), 'NEW', false, false, false, 1)`,
          [trust, opportunity],
        ),
      );
    await expect(insert(closed, 'RT5')).rejects.toThrow(/row-level security/);
    await expect(insert(open, 'RXN')).rejects.toThrow(/row-level security/);
    await expect(insert(open, 'RT5')).resolves.toBeDefined();
  });
});

describe('the same sent again', () => {
  it('is kept once and gives one receipt, however often at once, and after the opportunity closed', async () => {
    const opportunity = await publishOpportunity(involvement, 'REN');
    const input = interestIn(opportunity, { joinRegister: true });
    const again = () => express(involvement, 'REN', input);
    const receipts = await Promise.all(Array.from({ length: 20 }, again));
    await closeOpportunity(involvement, opportunity, team('REN'));
    receipts.push(await again());
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await interestsOf(involvement, 'REN')).toHaveLength(1);
    expect(await registerOf(involvement, 'REN')).toHaveLength(1);
  });

  it('is refused with other words under the same key', async () => {
    const input = interestIn(open);
    await send(input);
    const other = await involvement.execute(publicPage('RT5'), expressInterest, {
      input: { ...input, name: 'Somebody Else' },
    });
    expect(codeOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('can be sent with the key of a refused one', async () => {
    const closed = await publishOpportunity(involvement, 'RT5');
    await closeOpportunity(involvement, closed, team('RT5'));
    const input = interestIn(closed);
    expect(await send(input)).toMatchObject({ __typename: 'ValidationProblem' });
    expect(await send({ ...input, opportunity: open })).toMatchObject({ __typename: 'InterestReceipt' });
  });
});

describe('a robot and a test', () => {
  it('what fills in the hidden field is held: kept, in no list, no count and not on the register until released', async () => {
    const opportunity = await publishOpportunity(involvement, 'R1H');
    const input = interestIn(opportunity, { website: 'https://spam.example', joinRegister: true });
    expect(await express(involvement, 'R1H', input)).toMatchObject({ __typename: 'InterestReceipt' });
    expect(await interestsOf(involvement, 'R1H')).toEqual([]);
    expect(await registerOf(involvement, 'R1H')).toEqual([]);
    const [held] = await interestsOf(involvement, 'R1H', { selection: 'HELD' });
    expect(held).toMatchObject({ held: true, opportunity: { interestCount: 0 } });
    const release = `mutation ($input: InterestVersionInput!) { releaseInterest(input: $input) { id held version } }`;
    const version = { input: { interest: held?.id, expectedVersion: 1 } };
    expect(codeOf(await involvement.execute(team('RT5'), release, version))).toBe('NOT_FOUND');
    await involvement.execute(team('R1H'), release, version);
    expect(codeOf(await involvement.execute(team('R1H'), release, version))).toBe('CONFLICT');
    expect(await interestsOf(involvement, 'R1H')).toMatchObject([{ id: held?.id, version: 2 }]);
    expect(await registerOf(involvement, 'R1H')).toHaveLength(1);
  });

  it('what is sent in test mode says so and is in no ordinary list', async () => {
    const opportunity = await publishOpportunity(involvement, 'RT1');
    const input = interestIn(opportunity, { joinRegister: true });
    expect(await express(involvement, 'RT1', input, publicPage('RT1', true))).toMatchObject({
      testMode: true,
    });
    expect(await interestsOf(involvement, 'RT1')).toEqual([]);
    expect(await registerOf(involvement, 'RT1')).toEqual([]);
    expect(await interestsOf(involvement, 'RT1', { selection: 'TEST' })).toMatchObject([{ testMode: true }]);
  });
});

describe('who may come forward', () => {
  it.each([
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
    ['the team itself', team('RT5'), 'FORBIDDEN'],
    ['an involvee', member('involvee', 'RT5'), 'FORBIDDEN'],
    ['the system', system, 'FORBIDDEN'],
  ])('only a page of a trust, and not %s', async (_who, viewer, code) => {
    expect(codeOf(await involvement.execute(viewer, expressInterest, { input: interestIn(open) }))).toBe(
      code,
    );
  });
});

describe('the receipt code', () => {
  const progress = async (code: string, viewer = publicPage('RT5')) =>
    (
      await involvement.execute(
        viewer,
        'query ($code: String!) { interestProgress(code: $code) { receivedOn state trust { odsCode } } }',
        { code },
      )
    ).data['interestProgress'];

  it('shows how far the team is and nothing else, however it is typed, and no other code does', async () => {
    const { code } = await send(interestIn(open));
    const shown = { receivedOn: todayInLondon(), state: 'NEW', trust: { odsCode: 'RT5' } };
    expect(await progress(code)).toEqual(shown);
    expect(await progress(` ${code.toLowerCase().replaceAll('-', ' ')}`, publicPage('RXN'))).toEqual(shown);
    for (const wrong of ['7GQ2-M0XR-4TZB-E9KA', '', '%', '\0']) expect(await progress(wrong)).toBeNull();
  });
});
