import { describe, expect, it } from 'vitest';
import { findByIds } from './find-by-ids.js';

const [one, two, gone] = [
  '019ac1d2-7b3e-7c41-9f00-00000000000a',
  '019ac1d2-7b3e-7c41-9f00-00000000000b',
  '019ac1d2-7b3e-7c41-9f00-00000000000c',
];
const references = (...ids: unknown[]) => ids.map((id) => ({ __typename: 'Note', id }));

describe('what references name', () => {
  it('comes in their order, with null for what was not found', async () => {
    const found = await findByIds(references(gone, two, one, two), async () => [{ id: one }, { id: two }]);
    expect(found).toEqual([null, { id: two }, { id: one }, { id: two }]);
  });

  it('is found whatever the case of its letters', async () => {
    const found = await findByIds(references(one.toUpperCase()), async (ids) => ids.map((id) => ({ id })));
    expect(found).toEqual([{ id: one }]);
  });

  it('is looked for only where it has the form of an identifier', async () => {
    const asked: string[][] = [];
    const find = async (ids: string[]) => {
      asked.push(ids);
      return [];
    };
    expect(await findByIds(references('RT5', one, undefined), find)).toEqual([null, null, null]);
    expect(await findByIds(references('no identifier'), find)).toEqual([null]);
    expect(asked).toEqual([[one]]);
  });
});
