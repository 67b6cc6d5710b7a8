import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPool, withoutServerConnections } from './exhaustion.js';
import { startGround, type Ground } from './ground.js';
import { killRepeatedly, killWithoutDurability } from './kills.js';
import { whileSlow } from './trouble.js';
import { compare } from './writers.js';

/** The short form of `npm run faults`: everything once, without the times that only a quiet machine keeps. */
let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

describe('a kill -9 while people send', () => {
  it.each(['postgres', 'experience', 'gateway'] as const)(
    'of %s loses nothing that was acknowledged and doubles nothing',
    async (victim) => {
      const { acknowledged, lost, doubled, unexpected } = await killRepeatedly(ground, victim, 1);
      expect({ lost, doubled, unexpected: [...unexpected] }).toEqual({ lost: 0, doubled: 0, unexpected: [] });
      expect(acknowledged).toBeGreaterThanOrEqual(20);
    },
  );

  it('loses something when PostgreSQL may acknowledge before it writes: the harness can see a loss', async () => {
    expect((await killWithoutDurability(ground, 1)).lost).toBeGreaterThan(0);
  });
});

describe('a part in trouble', () => {
  it('leaves the others whole, shows where the gap is, and acknowledges nothing falsely', async () => {
    const { othersWhole, gapsNamed, falselyAcknowledged, sent } = await whileSlow(ground, 4);
    expect({ othersWhole, gapsNamed, falselyAcknowledged }).toEqual({
      othersWhole: true,
      gapsNamed: true,
      falselyAcknowledged: 0,
    });
    expect(sent).toBeGreaterThan(0);
  });

  it.each([withoutPool, withoutServerConnections])(
    'without connections says 503 and when to try again: %o',
    async (exhaust) => {
      const { sent, told, lost, doubled } = await exhaust(ground, 20);
      expect({ told, lost, doubled }).toEqual({ told: sent, lost: 0, doubled: 0 });
    },
  );
});

describe('the count of what is stored', () => {
  it('sees what is missing and what is there twice, also when one makes up for the other', () => {
    expect(compare(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual({ acknowledged: 3, lost: 0, doubled: 0 });
    expect(compare(['a', 'b', 'c'], ['a', 'a', 'c'])).toEqual({ acknowledged: 3, lost: 1, doubled: 1 });
    expect(compare(['a', 'a'], ['a'])).toEqual({ acknowledged: 2, lost: 1, doubled: 0 });
    expect(compare([null, null], [null, null, null])).toEqual({ acknowledged: 2, lost: 0, doubled: 1 });
  });
});
