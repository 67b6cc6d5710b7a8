import type { ActionLabel } from '../generated/graphql.js';

/** What the two halves of an action are called, by the label that the trust chose. */
export type ActionLabels = Record<ActionLabel, { said: string; did: string }>;

/** English. */
export const labels: ActionLabels = {
  YOU_SAID_WE_DID: { said: 'You said', did: 'We did' },
  WE_SAID_WE_DID: { said: 'We said', did: 'We did' },
  YOU_SAID_WE_HEARD: { said: 'You said', did: 'We heard' },
};
