import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from '@wesaid/shared/environment';

/** The environment of the safety subgraph; nothing else here reads the process environment. */
export const readEnvironment = () =>
  parseEnvironment({
    ...commonEnvironment,
    SAFETY_DATABASE_URL: databaseUrl,
    SAFETY_SIGNING_KEY: signingKey,
  });
