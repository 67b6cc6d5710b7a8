/** A limit of one quota. Counting begins anew when a window has passed. */
export interface Limit {
  readonly windowSeconds: number;
  /** More than this in a window is refused. */
  readonly refuseAbove: number;
  /** More than this in a window needs a solved challenge; Infinity when none is ever asked for. */
  readonly challengeAbove: number;
}

/** The limits that a submission must keep to. */
export interface AdmissionLimits {
  /** For one address prefix with one embed key: every try counts. */
  readonly address: Limit;
  /** For the embed key as a whole: what was admitted counts, so that refused floods do not shut others out. */
  readonly embedKey: Limit;
}

const minutes = (count: number): number => count * 60;

const ofEmbedKeys: AdmissionLimits = {
  address: { windowSeconds: minutes(10), challengeAbove: 20, refuseAbove: 300 },
  embedKey: { windowSeconds: minutes(10), challengeAbove: 500, refuseAbove: 5_000 },
};

/**
 * What the gateway asks for without an embed key: its own pages without script (which could solve no challenge), and
 * typing in receipt codes.
 */
const ofNamedBuckets: Readonly<Record<string, AdmissionLimits>> = {
  hosted: {
    address: { windowSeconds: minutes(10), challengeAbove: Infinity, refuseAbove: 30 },
    embedKey: { windowSeconds: minutes(10), challengeAbove: Infinity, refuseAbove: 2_000 },
  },
  receipt: {
    address: { windowSeconds: minutes(1), challengeAbove: Infinity, refuseAbove: 5 },
    embedKey: { windowSeconds: minutes(1), challengeAbove: Infinity, refuseAbove: 3_000 },
  },
};

/** The limits that hold for an embed key or for one of the gateway's own buckets. */
export const limitsOf = (embedKey: string): AdmissionLimits => ofNamedBuckets[embedKey] ?? ofEmbedKeys;

/** How long a submission is known as a repeat, in seconds: longer than anybody's browser goes on trying. */
export const repeatSeconds = 24 * 60 * 60;
