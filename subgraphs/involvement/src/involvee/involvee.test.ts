import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, everythingStored, registerOf, team } from '../testing/operations.js';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
});
afterAll(() => involvement.stop());

const fields = `__typename ... on Involvee { id name email telephone roles interests skills accessNeeds state leftOn version }
  ... on ValidationProblem { problems { path code } }`;
interface Person {
  readonly id: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}
const add = (trust: string, over: Record<string, unknown> = {}, viewer: Viewer = team(trust)) =>
  involvement.execute<{ addInvolvee: Person }>(
    viewer,
    `mutation ($input: AddInvolveeInput!) { addInvolvee(input: $input) { ${fields} } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        trust,
        name: 'Kunigunde Partner',
        email: 'kunigunde@example.org',
        accessNeeds: 'Large print',
        roles: ['CARER', 'CARER', 'PUBLIC'],
        interests: ['Food', 'Maternity'],
        skills: ['Urdu'],
        ...over,
      },
    },
  );
const change = (id: string, over: Record<string, unknown>, viewer: Viewer = team('RT5')) =>
  involvement.execute<{ changeInvolvee: Person }>(
    viewer,
    `mutation ($input: ChangeInvolveeInput!) { changeInvolvee(input: $input) { ${fields} } }`,
    { input: { involvee: id, expectedVersion: 1, ...over } },
  );

describe('the register of involved people', () => {
  it('R054 takes whom the team adds, once for a key, sealed except for what is searched', async () => {
    const input = { idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => add('REN', input)));
    expect(new Set(answers.map(({ data }) => data.addInvolvee.id)).size).toBe(1);
    expect(await registerOf(involvement, 'REN')).toMatchObject([
      {
        name: 'Kunigunde Partner',
        email: 'kunigunde@example.org',
        telephone: null,
        accessNeeds: 'Large print',
        roles: ['CARER', 'PUBLIC'],
        interests: ['food', 'maternity'],
        skills: ['urdu'],
        state: 'ACTIVE',
        synthetic: false,
        trust: { odsCode: 'REN' },
      },
    ]);
    expect(codeOf(await add('REN', { ...input, name: 'Other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const stored = await everythingStored(involvement);
    for (const secret of ['Kunigunde', 'kunigunde@', 'Large print']) expect(stored).not.toContain(secret);
  });

  it('R063 finds people by interest and by skill, also by both', async () => {
    await add('R1H', { name: 'One', interests: ['Food'], skills: ['Urdu'] });
    await add('R1H', { name: 'Two', interests: ['Food', 'Research'], skills: [] });
    const names = async (filter: object) =>
      (await registerOf(involvement, 'R1H', { ...filter })).map(({ name }) => name);
    expect(await names({ interest: ' FOOD ' })).toEqual(['Two', 'One']);
    expect(await names({ interest: 'food', skill: 'urdu' })).toEqual(['One']);
    expect(await names({ interest: '%' })).toEqual([]);
    expect(await names({})).toEqual(['Two', 'One']);
  });

  it('changes what is given and keeps the rest; empty takes away', async () => {
    const { id } = (await add('RT5')).data.addInvolvee;
    const first = await change(id, { email: '', telephone: '01234 567890', state: 'PAUSED' });
    expect(first.data.changeInvolvee).toMatchObject({
      name: 'Kunigunde Partner',
      email: null,
      telephone: '01234 567890',
      accessNeeds: 'Large print',
      roles: ['CARER', 'PUBLIC'],
      state: 'PAUSED',
      leftOn: null,
      version: 2,
    });
    const left = await change(id, { expectedVersion: 2, skills: [], state: 'LEFT' });
    expect(left.data.changeInvolvee).toMatchObject({ skills: [], state: 'LEFT', leftOn: todayInLondon() });
    const back = await change(id, { expectedVersion: 3, state: 'ACTIVE' });
    expect(back.data.changeInvolvee).toMatchObject({ state: 'ACTIVE', leftOn: null, version: 4 });
  });

  it('refuses a change of what was changed meanwhile, and of another trust', async () => {
    const { id } = (await add('RT5')).data.addInvolvee;
    await change(id, { name: 'Renamed' });
    expect(codeOf(await change(id, { name: 'Lost' }))).toBe('CONFLICT');
    expect(codeOf(await change(id, { expectedVersion: 2, name: 'Foreign' }, team('RXN')))).toBe('NOT_FOUND');
    expect(codeOf(await change('no identifier', {}))).toBe('NOT_FOUND');
    const [person] = await registerOf(involvement, 'RT5');
    expect(person).toMatchObject({ name: 'Renamed', version: 2 });
  });

  it.each<[string, Record<string, unknown>]>([
    ['NAME_MISSING', { name: ' ' }],
    ['EMAIL_INVALID', { email: 'nobody' }],
    ['TELEPHONE_INVALID', { telephone: 'x' }],
    ['INTERESTS_TOO_LONG', { interests: ['x'.repeat(101)] }],
  ])('says %s, when somebody is added and when they are changed', async (code, over) => {
    expect((await add('RT5', over)).data.addInvolvee.problems).toMatchObject([{ code }]);
    expect((await change(crypto.randomUUID(), over)).data.changeInvolvee.problems).toMatchObject([{ code }]);
  });

  it.each<[string, Viewer, string]>([
    ['the team of another trust', team('RXN'), 'FORBIDDEN'],
    ['the complaints team', member('complaints-team', 'RT5'), 'FORBIDDEN'],
    ['an involvee', member('involvee', 'RT5'), 'FORBIDDEN'],
    ['a page of the trust', publicPage('RT5'), 'UNAUTHENTICATED'],
    ['nobody in particular', anonymous, 'UNAUTHENTICATED'],
  ])('is not written by %s', async (_who, viewer, code) => {
    expect(codeOf(await add('RT5', {}, viewer))).toBe(code);
  });
});
