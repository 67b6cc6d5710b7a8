import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from '@wesaid/shared/environment';

/** The environment of the complaints subgraph; nothing else here reads the process environment. */
export const readEnvironment = () =>
  parseEnvironment({
    ...commonEnvironment,
    COMPLAINTS_DATABASE_URL: databaseUrl,
    COMPLAINTS_SIGNING_KEY: signingKey,
  });
