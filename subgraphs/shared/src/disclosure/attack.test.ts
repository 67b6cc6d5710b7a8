import { beforeAll, describe, expect, it } from 'vitest';
import { member } from '../testing/index.js';
import {
  above,
  chanceOf,
  inventRecords,
  moved,
  othersThan,
  PublishedCube,
  type Position,
} from './attack.testing.js';
import { releaseOfBoard } from './board-rules.js';
import { together } from './lattice.js';
import { release } from './release.js';

const keys = { secret: 'a record key secret that is used in tests only', version: 1 };
const chance = chanceOf(7);
const records = inventRecords('first', 60_000, chance);
let first: PublishedCube;
let second: PublishedCube;
let targets: Position[];

beforeAll(async () => {
  first = await PublishedCube.of(records);
  second = await PublishedCube.of(inventRecords('second', 60_000, chance));
  targets = first.targets();
});

/** What an attacker is shown of a cell; null when it is hidden. */
type Shown = (position: Position) => number | null;
/** An attacker's estimate of a cell; null when there is nothing to go by. */
type Attacker = (position: Position, shown: Shown) => number | null;

const published: Shown = (position) => first.shown(position);
/** The old way of hiding, against which the attackers must succeed: small numbers hidden, all others exact. */
const exactAboveThreshold: Shown = (position) => {
  const { records: count } = first.exact(position);
  return count === 0 || count >= 10 ? count : null;
};

const isShown = (figure: number | null): figure is number => figure !== null;
const dimensions = [0, 1, 2, 3];
const meanOf = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** The whole minus all other parts; null unless all of them are shown. */
const whatIsLeft = (whole: number | null, others: readonly (number | null)[]): number | null =>
  whole !== null && others.every(isShown) ? others.reduce((left, other) => left - other, whole) : null;

/** @param hiddenIs what stands for hidden parts; null when they make the sum impossible */
const parentMinusOthers =
  (dimension: number, hiddenIs: number | null = null): Attacker =>
  (position, shown) =>
    whatIsLeft(
      shown(moved(position, dimension, null)),
      othersThan(position, dimension).map((value) => shown(moved(position, dimension, value)) ?? hiddenIs),
    );

const acrossLevels =
  (one: number, other: number): Attacker =>
  (position, shown) => {
    const openOther = moved(position, other, null);
    return whatIsLeft(shown(moved(openOther, one, null)), [
      ...othersThan(position, one).map((value) => shown(moved(openOther, one, value))),
      ...othersThan(position, other).map((value) => shown(moved(position, other, value))),
    ]);
  };

const averaged =
  (...attackers: Attacker[]): Attacker =>
  (position, shown) =>
    meanOf(attackers.map((attack) => attack(position, shown)).filter(isShown));

const pairs = dimensions.flatMap((one) =>
  dimensions.filter((other) => other !== one).map((other) => [one, other] as const),
);

/** All routes together, and never anything but one to nine. */
const knowsTheyAreSmall: Attacker = (position, shown) => {
  const estimate = averaged(
    ...dimensions.map((dimension) => parentMinusOthers(dimension)),
    ...pairs.map(([one, other]) => acrossLevels(one, other)),
  )(position, shown);
  return estimate === null ? null : Math.min(9, Math.max(1, estimate));
};

const attackers: readonly [name: string, attack: Attacker][] = [
  ['reads what is shown', (position, shown) => shown(position)],
  ...dimensions.map((dimension): [string, Attacker] => [
    `subtracts the other children of dimension ${dimension} from the parent`,
    parentMinusOthers(dimension),
  ]),
  [
    'asks 64 times and averages',
    averaged(...Array.from({ length: 64 }, () => parentMinusOthers(3)), (position, shown) => shown(position)),
  ],
  [
    'averages all routes through parents',
    averaged(...dimensions.map((dimension) => parentMinusOthers(dimension))),
  ],
  [
    'averages all routes, and fills hidden cells with the mean of hidden cells',
    averaged(...dimensions.map((dimension) => parentMinusOthers(dimension, 3))),
  ],
  ['combines totals of several levels', averaged(...pairs.map(([one, other]) => acrossLevels(one, other)))],
  ['knows that there are one to nine, and averages all routes', knowsTheyAreSmall],
  [
    'subtracts the figures of another quarter',
    (position, shown) =>
      meanOf(
        above(position)
          .map((parent) => whatIsLeft(shown(parent), [second.shown(parent)]))
          .filter(isShown),
      ),
  ],
];

/** How often an attacker is exactly right, and the best constant guess on the cells for which it has an estimate. */
function tried(attack: Attacker, shown: Shown) {
  const sizes = new Map<number, number>();
  let [answered, hits] = [0, 0];
  for (const position of targets) {
    const estimate = attack(position, shown);
    if (estimate === null) continue;
    const size = first.exact(position).records;
    answered += 1;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
    if (Math.round(estimate) === size) hits += 1;
  }
  return { answered, hits, guess: Math.max(0, ...sizes.values()) };
}

describe('60,000 invented records in a lattice of four dimensions, cells of one to nine records', () => {
  it.each(attackers)('who %s does no better than the best constant guess', (_name, attack) => {
    const { hits, guess } = tried(attack, published);
    expect(hits).toBeLessThanOrEqual(guess);
  });

  it('are open to the same attackers where numbers above the threshold are exact: the attackers are able', () => {
    const results = dimensions.map((dimension) => tried(parentMinusOthers(dimension), exactAboveThreshold));
    expect(results.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(50);
    for (const { answered, hits } of results) expect(hits).toBe(answered);
  });

  it('have no route left to a single one of them: a part that stands alone is never the only one hidden', () => {
    const answered = (shown: Shown): number =>
      dimensions.reduce((sum, dimension) => sum + tried(parentMinusOthers(dimension), shown).answered, 0);
    expect(answered((position) => first.shownWithNoise(position))).toBeGreaterThan(100);
    expect(answered(published)).toBe(0);
  });

  it('cost at most a tenth of the figures that are large enough', () => {
    const large = [...first.all()].filter(({ position }) => first.shownWithNoise(position) !== null);
    const kept = large.filter(({ position }) => published(position) !== null);
    expect(kept.length).toBeGreaterThan(large.length * 0.9);
  });

  it('are all hidden, and everything else is zero or a multiple of five from ten on', () => {
    expect(targets.length).toBeGreaterThan(1_000);
    expect(targets.map(published).filter(isShown)).toEqual([]);
    for (const { position } of first.all()) {
      const shown = published(position);
      if (shown !== null) expect(shown >= 10 && shown % 5 === 0).toBe(true);
    }
  });

  it('stay close to the truth where cells are large: at most 1 % from 500 on, 0.5 % around 500', () => {
    const errors = [...first.all()]
      .filter(({ cell }) => cell.records >= 400)
      .map(({ position, cell }) => ({
        size: cell.records,
        error: Math.abs((published(position) ?? 0) - cell.records) / cell.records,
      }));
    const mean = (wanted: (size: number) => boolean): number =>
      meanOf(errors.filter(({ size }) => wanted(size)).map(({ error }) => error)) ?? Number.NaN;
    expect(mean((size) => size >= 500)).toBeLessThanOrEqual(0.01);
    expect(mean((size) => size <= 600)).toBeLessThanOrEqual(0.005);
  });
});

describe('a correction that adds one record', () => {
  it('does not show which cell it touched, because all noise is new', async () => {
    const few = records.slice(0, 10_000);
    const before = await PublishedCube.of(few);
    let [found, unchanged] = [0, 0];
    for (let index = 0; index < 3; index += 1) {
      const [added] = inventRecords(`added-${index}`, 1, chance);
      if (!added) throw new Error('Nothing was invented.');
      const corrected = await PublishedCube.of([...few, added], { ...keys, version: 2 });
      const rise = (position: Position): number =>
        meanOf(
          above(position)
            .map((parent) => whatIsLeft(corrected.shown(parent), [before.shown(parent)]))
            .filter(isShown),
        ) ?? 0;
      const suspects = corrected.targets().map((position) => ({ position, rise: rise(position) }));
      suspects.sort((one, other) => other.rise - one.rise);
      const truth = JSON.stringify(Object.values(added.values).flat());
      if (JSON.stringify(suspects[0]?.position) === truth) found += 1;
      const bigOnes = [...before.all()].filter(({ cell }) => cell.records >= 100);
      unchanged += bigOnes.filter(
        ({ position }) => before.shown(position) === corrected.shown(position),
      ).length;
      expect(unchanged).toBeLessThan(bigOnes.length * (index + 1));
    }
    expect(found).toBe(0);
  });
});

describe('a member of one trust who subtracts its exact figure from that of the board', () => {
  const names = ['T1', 'T2', 'T3', 'T4', 'T5'];
  const shares = [0.6, 0.1, 0.1, 0.1, 0.1];
  const viewer = member('experience-lead', 'T1');

  let cubes: PublishedCube[];
  beforeAll(async () => {
    const parts = names.map((): typeof records => []);
    for (const record of records) {
      let [left, part] = [chance(), 0];
      while (part < names.length - 1 && left >= (shares[part] ?? 0)) left -= shares[part++] ?? 0;
      parts[part]?.push(record);
    }
    cubes = await Promise.all(parts.map((part) => PublishedCube.of(part)));
  });

  /** Every board cell of which the other trusts hold one to nine records, with what the viewer can work out. */
  function workedOut(boardRule: boolean) {
    return [...first.all()].flatMap(({ position }) => {
      const cells = cubes.map((cube, index) => ({ trust: names[index] ?? '', ...cube.exact(position) }));
      const [own, ...others] = cells;
      const truth = together(others).records;
      if (!own || truth < 1 || truth > 9) return [];
      const board = boardRule ? releaseOfBoard(cells, viewer, false) : release(together(cells), false);
      return [{ truth, estimate: board.value === null ? null : board.value - own.records }];
    });
  }

  it('learns nothing of fewer than ten records that the others hold together', () => {
    const cells = workedOut(true);
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter(({ estimate }) => estimate !== null)).toEqual([]);
  });

  it('would have something to go by without the rule for boards', () => {
    expect(workedOut(false).filter(({ estimate }) => estimate !== null).length).toBeGreaterThan(100);
  });
});
