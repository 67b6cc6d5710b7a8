import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from '@wesaid/shared/environment';
import { z } from 'zod';

/** The environment of the organisations subgraph; nothing else here reads the process environment. */
export const readEnvironment = () =>
  parseEnvironment({
    ...commonEnvironment,
    ORGANISATIONS_DATABASE_URL: databaseUrl,
    ORGANISATIONS_SIGNING_KEY: signingKey,
    CHALLENGE_SECRET: signingKey,
    PUBLIC_URL: z.url().default('http://localhost:4000'),
  });
