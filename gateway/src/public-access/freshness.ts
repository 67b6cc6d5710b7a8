/** How long caches may keep what is published, and how long they may still give it while they fetch a new one. */
export const publishedFreshness = 'public, max-age=60, stale-while-revalidate=300';

/**
 * The same for what people can take back, such as stories: whoever keeps it forgets it within a minute, and never gives
 * it older than that. The minute is shared with what the gateway itself remembers: {@link rememberedMillis}.
 */
export const revocableFreshness = 'public, max-age=45, must-revalidate';

/** How long the gateway may remember what people can take back. */
export const rememberedMillis = 10_000;

/** Fields of the API that give what people can take back. */
const revocable = new Set(['stories', 'story']);

/** Whether a field of the API gives what people can take back. */
export const isRevocable = (field: string): boolean => revocable.has(field);
