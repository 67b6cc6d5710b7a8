import { defineEnvironment, signingKey } from '@wesaid/shared/environment';
import { z } from 'zod';
import type { ExperienceSettings } from './settings.js';

/** What experience needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    RECEIPT_SECRET: signingKey,
    RECORD_KEY_SECRET: signingKey,
    ORGANISATIONS_URL: z.url(),
    ORGANISATIONS_SIGNING_KEY: signingKey,
  },
  settings: ({ RECEIPT_SECRET, RECORD_KEY_SECRET }): ExperienceSettings => ({
    receiptSecret: RECEIPT_SECRET,
    recordKeySecret: RECORD_KEY_SECRET,
  }),
  calls: ({ ORGANISATIONS_URL, ORGANISATIONS_SIGNING_KEY }) => [
    { name: 'organisations', url: ORGANISATIONS_URL, signingKey: ORGANISATIONS_SIGNING_KEY },
  ],
});
