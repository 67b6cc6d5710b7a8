/** One part of a whole: people who were invited and answers. */
export interface Part {
  readonly invited: number;
  readonly responses: number;
}

/** The shares of a part; null where they are held back. */
export interface Shares {
  readonly percentOfInvited: number | null;
  readonly percentOfResponses: number | null;
  readonly heldBack: boolean;
}

/** Fewer people than this could be found behind a share. */
const fewest = 10;

const smallest = ({ invited, responses }: Part): number => Math.min(invited, responses);

/**
 * The shares of all parts of a whole. Parts that are too small are held back; where that is one alone, it could be worked
 * out from the others, and the smallest of these is held back too.
 */
export function sharesOf(parts: readonly Part[]): Shares[] {
  const held = new Set(parts.filter((part) => smallest(part) < fewest));
  if (held.size === 1) {
    const [next] = parts
      .filter((part) => !held.has(part))
      .sort((one, other) => smallest(one) - smallest(other));
    if (next) held.add(next);
  }
  const whole = parts.reduce(
    (sum, { invited, responses }) => ({
      invited: sum.invited + invited,
      responses: sum.responses + responses,
    }),
    { invited: 0, responses: 0 },
  );
  return parts.map((part) =>
    held.has(part)
      ? { percentOfInvited: null, percentOfResponses: null, heldBack: true }
      : {
          percentOfInvited: Math.round((part.invited / whole.invited) * 100),
          percentOfResponses: Math.round((part.responses / whole.responses) * 100),
          heldBack: false,
        },
  );
}
