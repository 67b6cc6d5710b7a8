import { defineEnvironment } from '@wesaid/shared/environment';
import { z } from 'zod';

/** What safety needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    /** Address at which people reach the platform; `seed` finds the demonstration's people by it. */
    PUBLIC_URL: z.url().default('http://localhost:4000'),
  },
});
