import { defineEnvironment, signingKey } from '@wesaid/shared/environment';
import { z } from 'zod';

/** What organisations needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    CHALLENGE_SECRET: signingKey,
    /** Address at which people reach the platform; `seed` lays embed keys and memberships for it. */
    PUBLIC_URL: z.url().default('http://localhost:4000'),
  },
  settings: ({ CHALLENGE_SECRET }) => ({ challengeSecret: CHALLENGE_SECRET }),
});
