/** What each coder said about one text. */
export type Unit<Value> = readonly Value[];

/** How far two values are from one another, 0 (the same) to 1. */
export type Distance<Value> = (a: Value, b: Value) => number;

/** 0 for the same, 1 for anything else. */
export const nominal = <Value>(a: Value, b: Value): number => (a === b ? 0 : 1);

/**
 * How far two sets of labels are from one another (MASI, Passonneau 2006): one minus the share of labels that both have,
 * weighted by whether one set holds the other (2/3), they only overlap (1/3), or have nothing in common (0).
 */
export function masi(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = new Set([...a, ...b]).size;
  if (union === 0) return 0;
  const both = [...a].filter((label) => b.has(label)).length;
  if (both === union) return 0;
  const weight = both === 0 ? 0 : both === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3;
  return 1 - (both / union) * weight;
}

/**
 * Krippendorff's alpha: 1 for perfect agreement, 0 for that of chance, below 0 for less. Any number of coders, who need
 * not all have coded all units (Krippendorff 2011).
 * @returns null where it says nothing: fewer than two values to compare, or only one value altogether
 */
export function alpha<Value>(units: readonly Unit<Value>[], distance: Distance<Value>): number | null {
  const pairable = units.filter((unit) => unit.length >= 2);
  const values = pairable.flat();
  const total = values.length;
  if (total < 2) return null;
  const observed = sum(pairable.map((unit) => pairs(unit, distance) / (unit.length - 1))) / total;
  const expected = pairs(values, distance) / (total * (total - 1));
  return expected === 0 ? null : 1 - observed / expected;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The distances of all ordered pairs. Equal values are counted together, so that a year of codes takes a moment. */
function pairs<Value>(values: readonly Value[], distance: Distance<Value>): number {
  const counts = new Map<string, { value: Value; count: number }>();
  for (const value of values) {
    const key = value instanceof Set ? JSON.stringify([...value].sort()) : JSON.stringify(value);
    const known = counts.get(key);
    counts.set(key, { value, count: (known?.count ?? 0) + 1 });
  }
  const kinds = [...counts.values()];
  return sum(
    kinds.flatMap((a) => kinds.map((b) => (a === b ? 0 : a.count * b.count * distance(a.value, b.value)))),
  );
}
