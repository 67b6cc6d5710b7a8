import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('P01', 'P02');
});
afterAll(() => organisations.stop());

interface SignpostAnswer {
  kind: string;
  title: string;
  telephone: string | null;
  version: number;
}

const signpostsOf = async (trust: string): Promise<SignpostAnswer[]> => {
  const { data } = await organisations.execute<{ trust: { signposts: SignpostAnswer[] } }>(
    anonymous,
    `{ trust(odsCode: "${trust}") { signposts { kind title description telephone url version } } }`,
  );
  return data.trust.signposts;
};

const save = (viewer: Viewer, change: object) =>
  organisations.execute(
    viewer,
    `mutation ($input: SaveSignpostInput!) { saveSignpost(input: $input) {
       __typename ... on Signpost { telephone version } ... on ValidationProblem { problems { path code } } } }`,
    {
      input: {
        trust: 'P01',
        kind: 'PALS',
        title: 'Our PALS',
        description: 'Open on weekdays.',
        telephone: '01632 960 001',
        ...change,
      },
    },
  );

describe('signposts', () => {
  it('R180: of every trust begin with 999, NHS 111 and the mental health option, and have no invented numbers', async () => {
    const signposts = await signpostsOf('P02');
    expect(signposts.slice(0, 3).map(({ kind, telephone }) => [kind, telephone])).toEqual([
      ['EMERGENCY', '999'],
      ['URGENT', '111'],
      ['CRISIS', '111'],
    ]);
    expect(signposts.slice(3).map(({ kind, telephone }) => [kind, telephone])).toEqual([
      ['PALS', null],
      ['COMPLAINTS', null],
      ['ADVOCACY', null],
      ['SAFEGUARDING', null],
    ]);
  });

  it('of a trust stand in the place of the national one of their kind, until they are removed', async () => {
    const webTeam = member('web-team', 'P01');
    expect((await save(webTeam, {})).data).toMatchObject({
      saveSignpost: { __typename: 'Signpost', version: 1 },
    });
    const pals = (await signpostsOf('P01')).filter((signpost) => signpost.kind === 'PALS');
    expect(pals).toMatchObject([{ title: 'Our PALS', telephone: '01632 960 001' }]);
    expect(await signpostsOf('P02')).not.toMatchObject([{ title: 'Our PALS' }]);
    expect((await save(webTeam, { expectedVersion: 1, telephone: null })).data).toMatchObject({
      saveSignpost: { version: 2, telephone: null },
    });
    expect((await save(webTeam, { expectedVersion: 1 })).errors?.[0]?.extensions['code']).toBe('CONFLICT');
    const removed = await organisations.execute(
      webTeam,
      'mutation { removeSignpost(input: { trust: "P01", kind: PALS }) { telephone } }',
    );
    expect(removed.data).toEqual({ removeSignpost: { telephone: null } });
    expect(await signpostsOf('P01')).toEqual(await signpostsOf('P02'));
  });

  it.each([
    ['a script as page', { url: 'javascript:alert(1)' }, 'url'],
    ['a page without https', { url: 'http://example.org' }, 'url'],
    ['words as number', { telephone: 'ask at reception' }, 'telephone'],
    ['no title', { title: ' ' }, 'title'],
    ['a long description', { description: 'x'.repeat(501) }, 'description'],
  ])('are refused with %s', async (_what, change, path) => {
    const { data } = await save(member('web-team', 'P02'), { trust: 'P02', kind: 'COMPLAINTS', ...change });
    expect(data).toMatchObject({ saveSignpost: { problems: [{ path }] } });
  });

  it.each([
    ['nobody', anonymous, 'UNAUTHENTICATED'],
    ['a page', publicPage('P01'), 'UNAUTHENTICATED'],
    ['the web team of another trust', member('web-team', 'P02'), 'FORBIDDEN'],
    ['the complaints team', member('complaints-team', 'P01'), 'FORBIDDEN'],
  ])('are not written by %s', async (_who, viewer, code) => {
    expect((await save(viewer, { kind: 'ADVOCACY' })).errors?.[0]?.extensions['code']).toBe(code);
    const removal = await organisations.execute(
      viewer,
      'mutation { removeSignpost(input: { trust: "P01", kind: EMERGENCY }) { kind } }',
    );
    expect(removal.errors?.[0]?.extensions['code']).toBe(code);
  });

  it('of the nation cannot be removed by a trust', async () => {
    await organisations.execute(
      member('web-team', 'P01'),
      'mutation { removeSignpost(input: { trust: "P01", kind: EMERGENCY }) { kind } }',
    );
    expect((await signpostsOf('P01'))[0]).toMatchObject({ kind: 'EMERGENCY', telephone: '999' });
  });
});
