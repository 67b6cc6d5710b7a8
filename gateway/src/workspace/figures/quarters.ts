import type { Choice } from '../fields.js';

const spans = ['April to June', 'July to September', 'October to December', 'January to March'] as const;

const nameOf = (position: number): string => {
  const year = Math.floor(position / 4);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${(position % 4) + 1}`;
};

/** A quarter in words: `2026-27-Q4` is January to March 2027. */
export function quarterInWords(quarter: string): string {
  const [, year, number] = /^(\d{4})-\d{2}-Q([1-4])$/.exec(quarter) ?? [];
  if (!year || !number) return quarter;
  return `${spans[Number(number) - 1]} ${number === '4' ? Number(year) + 1 : year}`;
}

/** The last quarters of financial years that are over on a day, newest first. */
export function closedQuarters(today: string, count: number): readonly Choice[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const now = month >= 4 ? year * 4 + Math.floor((month - 4) / 3) : (year - 1) * 4 + 3;
  return Array.from({ length: count }, (_, index) => {
    const value = nameOf(now - 1 - index);
    return { value, label: quarterInWords(value) };
  });
}
