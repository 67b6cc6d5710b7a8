import { describe, expect, it } from 'vitest';
import { scoresOf, type ThemeOfService } from './scores.js';

const row = (over: Partial<ThemeOfService>): ThemeOfService => ({
  service: 'ward',
  theme: 'parking',
  answers: ['one'],
  responded: false,
  actedOn: false,
  ...over,
});

describe('the scores of directorates', () => {
  it('count a theme once for a directorate, whichever of its services answered (R178)', () => {
    const rows = [row({ responded: true }), row({ service: 'clinic', answers: ['two', 'three'] })];
    const directorates = new Map([
      ['ward', 'division'],
      ['clinic', 'division'],
    ]);
    expect(scoresOf(rows, directorates)).toEqual([
      {
        directorate: 'division',
        comments: 3,
        themes: [{ theme: 'parking', comments: 3, responded: true, actedOn: false }],
      },
    ]);
  });

  it('count an answer once however many themes it raised, and keep directorates and the trust apart', () => {
    const rows = [
      row({}),
      row({ theme: 'staff', actedOn: true }),
      row({ service: null, answers: ['two', 'three'] }),
    ];
    expect(scoresOf(rows, new Map())).toMatchObject([
      { directorate: null, comments: 2 },
      { directorate: 'ward', comments: 1, themes: [{ theme: 'parking' }, { theme: 'staff', actedOn: true }] },
    ]);
  });
});
