import { anonymous } from '@wesaid/shared/identity';
import { member } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';

interface ThemeAnswer {
  code: string;
  name: string;
  parent: { code: string } | null;
  mapping: { status: string; theme: { code: string } | null } | null;
}

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
});
afterAll(() => organisations.stop());

const themesOf = async (version: number | null): Promise<ThemeAnswer[]> => {
  const { data } = await organisations.execute<{ themes: ThemeAnswer[] }>(
    anonymous,
    'query ($version: Int) { themes(version: $version) { code name parent { code } mapping { status theme { code } } } }',
    { version },
  );
  return data.themes;
};

describe('the taxonomy of themes', () => {
  it('R141: has 10 major themes and 32 sub-themes in its newest version, each under a major one', async () => {
    const themes = await themesOf(null);
    const majors = themes.filter((theme) => theme.parent === null);
    expect(majors).toHaveLength(10);
    expect(themes).toHaveLength(42);
    const codes = new Set(majors.map((theme) => theme.code));
    expect(themes.every((theme) => theme.parent === null || codes.has(theme.parent.code))).toBe(true);
    expect(await themesOf(7)).toEqual(themes);
  });

  it('has the labels of version 6 and says of each what became of it', async () => {
    const labels = await themesOf(6);
    expect(labels).toHaveLength(49);
    const newest = new Set((await themesOf(7)).map((theme) => theme.code));
    for (const { code, mapping } of labels) {
      if (mapping?.status === 'SAME') expect(mapping.theme?.code).toBe(code);
      else expect(newest).not.toContain(code);
      if (mapping?.status === 'UNMAPPABLE') expect(mapping.theme).toBeNull();
      else expect(newest).toContain(mapping?.theme?.code);
    }
    const named = new Map(labels.map((label) => [label.name, label]));
    expect(named.get('Parking')).toMatchObject({ code: 'parking', mapping: { status: 'SAME' } });
    expect(named.get('Staff continuity')?.mapping).toEqual({
      status: 'MERGED',
      theme: { code: 'continuity-of-care' },
    });
    expect(named.get('Patient records')?.mapping?.status).toBe('PARTIAL');
    expect(named.get('Negative experience & dissatisfaction')?.mapping).toEqual({
      status: 'UNMAPPABLE',
      theme: null,
    });
  });

  it('has no themes in a version that does not exist', async () => {
    expect(await themesOf(5)).toEqual([]);
    expect(await themesOf(8)).toEqual([]);
  });

  it('leaves labels that only say that nothing fitted out of rankings', async () => {
    const { data } = await organisations.execute<{
      a: { code: string; ranked: boolean }[];
      b: { code: string; ranked: boolean }[];
    }>(anonymous, '{ a: themes { code ranked } b: themes(version: 6) { code ranked } }');
    const unranked = new Set(
      [...data.a, ...data.b].filter((theme) => !theme.ranked).map((theme) => theme.code),
    );
    expect([...unranked].sort()).toEqual(['labelling-not-possible', 'not-assigned']);
  });

  it('finds references of other subgraphs in their order, and null for what is no theme', async () => {
    const { data } = await organisations.execute(
      member('experience-team', 'RT5'),
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Theme { name } } }',
      { r: ['parking', 'nonsense', 'staff'].map((code) => ({ __typename: 'Theme', code })) },
    );
    expect(data).toEqual({ _entities: [{ name: 'Parking' }, null, { name: 'Staff' }] });
  });
});
