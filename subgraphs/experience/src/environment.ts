import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from '@wesaid/shared/environment';
import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { z } from 'zod';
import type { ExperienceSettings } from './settings.js';

/** The environment of the experience subgraph; nothing else here reads the process environment. */
export const readEnvironment = () =>
  parseEnvironment({
    ...commonEnvironment,
    EXPERIENCE_DATABASE_URL: databaseUrl,
    EXPERIENCE_SIGNING_KEY: signingKey,
    RECEIPT_SECRET: signingKey,
    ORGANISATIONS_URL: z.url(),
    ORGANISATIONS_SIGNING_KEY: signingKey,
  });

/** The parsed environment. */
export type Environment = ReturnType<typeof readEnvironment>;

/** The other subgraphs that this one asks. */
export const callsOf = (environment: Environment): SubgraphAddress[] => [
  {
    name: 'organisations',
    url: environment.ORGANISATIONS_URL,
    signingKey: environment.ORGANISATIONS_SIGNING_KEY,
  },
];

/** What the services of this subgraph are given of the environment. */
export const settingsOf = (environment: Environment): ExperienceSettings => ({
  receiptSecret: environment.RECEIPT_SECRET,
});
