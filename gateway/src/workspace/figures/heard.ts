/** How many answers one group of people gave. */
export interface HeardGroup {
  readonly name: string;
  readonly responses: number;
}

/** The same as it is shown: null where the number is kept back. */
export interface ShownGroup {
  readonly name: string;
  readonly responses: number | null;
}

/** Numbers below it could show who somebody is. */
const fewest = 5;

/**
 * Keeps small numbers back. Where only one is small, the next larger one is kept back too: the small one could be worked
 * out from all the others and the total.
 */
export function keepSmallBack(groups: readonly HeardGroup[]): ShownGroup[] {
  const rising = groups
    .filter(({ responses }) => responses > 0)
    .sort((one, other) => one.responses - other.responses);
  const small = rising.filter(({ responses }) => responses < fewest).length;
  const hidden = new Set(rising.slice(0, small === 1 ? 2 : small));
  return groups.map((group) => (hidden.has(group) ? { name: group.name, responses: null } : group));
}

/** Groups of one name as one, such as the English of two countries; where the first of them stood. */
export function together(groups: readonly HeardGroup[]): HeardGroup[] {
  const sums = new Map<string, number>();
  for (const { name, responses } of groups) sums.set(name, (sums.get(name) ?? 0) + responses);
  return [...sums].map(([name, responses]) => ({ name, responses }));
}

/** The whole months that are over, as many as are asked for: the first and the last day. */
export function monthsBefore(today: string, months: number): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    from: day(new Date(Date.UTC(year, month - 1 - months, 1))),
    to: day(new Date(Date.UTC(year, month - 1, 0))),
  };
}
