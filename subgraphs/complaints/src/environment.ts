import { defineEnvironment, encryptionKeys, signingKey } from '@wesaid/shared/environment';
import { mailServerOf, mailVariables } from '@wesaid/shared/messages';
import { z } from 'zod';
import type { ComplaintsSettings } from './settings.js';

/** What complaints needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    ...mailVariables,
    COMPLAINTS_ENCRYPTION_KEYS: encryptionKeys,
    RECEIPT_SECRET: signingKey,
    RECORD_KEY_SECRET: signingKey,
    ORGANISATIONS_URL: z.url(),
    ORGANISATIONS_SIGNING_KEY: signingKey,
  },
  settings: (values): ComplaintsSettings => ({
    ring: values.COMPLAINTS_ENCRYPTION_KEYS,
    mail: mailServerOf(values),
    receiptSecret: values.RECEIPT_SECRET,
    recordKeySecret: values.RECORD_KEY_SECRET,
  }),
  calls: ({ ORGANISATIONS_URL, ORGANISATIONS_SIGNING_KEY }) => [
    { name: 'organisations', url: ORGANISATIONS_URL, signingKey: ORGANISATIONS_SIGNING_KEY },
  ],
});
