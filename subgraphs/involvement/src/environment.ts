import { commonEnvironment, databaseUrl, parseEnvironment, signingKey } from '@wesaid/shared/environment';

/** The environment of the involvement subgraph; nothing else here reads the process environment. */
export const readEnvironment = () =>
  parseEnvironment({
    ...commonEnvironment,
    INVOLVEMENT_DATABASE_URL: databaseUrl,
    INVOLVEMENT_SIGNING_KEY: signingKey,
  });
