import { describe, expect, it } from 'vitest';
import { layOutPoster, type PosterAction } from './poster-layout.js';

const action = (said: number, did = said): PosterAction => ({
  said: 'word '.repeat(said).trim(),
  did: 'deed '.repeat(did).trim(),
  label: 'YOU_SAID_WE_DID',
  publishedOn: '2026-11-03',
  synthetic: false,
  service: null,
});

describe('what stands on a poster', () => {
  it('R107 is the newest actions in big letters when they are short', () => {
    const actions = [action(4), action(5), action(6), action(7), action(8)];
    expect(layOutPoster(actions)).toEqual({ size: 'large', actions: actions.slice(0, 2), shortened: false });
  });

  it('R107 gets smaller letters before an action has to go, and fewer actions before nobody can read them', () => {
    const pair = [action(25), action(25)];
    expect(layOutPoster(pair)).toEqual({ size: 'small', actions: pair, shortened: false });
    const long = action(100);
    expect(layOutPoster([long, action(100)])).toEqual({ size: 'small', actions: [long], shortened: false });
  });

  it('R107 is all of one action in the smallest letters before any of its words go', () => {
    const long = action(170);
    expect(layOutPoster([long])).toEqual({ size: 'smallest', actions: [long], shortened: false });
  });

  it('R107 ends with a whole word and a sign where even the smallest letters do not fit', () => {
    const { actions, shortened } = layOutPoster([action(400)]);
    expect(shortened).toBe(true);
    expect(actions[0]?.said).toMatch(/^(?:word )+word…$/);
    expect(actions[0]?.did).toMatch(/^(?:deed )+deed…$/);
  });

  it('R107 leaves a short half whole when the other one is too long', () => {
    const { actions } = layOutPoster([action(400, 5)]);
    expect(actions[0]?.did).toBe('deed deed deed deed deed');
    expect(actions[0]?.said.length).toBeGreaterThan(1_000);
  });

  it('R107 takes broad letters for broad, and never parts a letter that is made of two', () => {
    const [shown] = layOutPoster([{ ...action(1), said: '🙂'.repeat(1_000) }]).actions;
    expect(shown?.said).toMatch(/^🙂+…$/u);
    const sizeOf = (said: string) => layOutPoster([{ ...action(20), said }]).size;
    expect(['i', 'n', 'W'].map((letter) => sizeOf(letter.repeat(600)))).toEqual([
      'medium',
      'small',
      'smallest',
    ]);
  });

  it('R107 may be nothing yet', () => {
    expect(layOutPoster([])).toEqual({ size: 'large', actions: [], shortened: false });
  });
});
