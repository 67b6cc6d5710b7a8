import { defineEnvironment, encryptionKeys, signingKey } from '@wesaid/shared/environment';
import { mailServerOf, mailVariables } from '@wesaid/shared/messages';
import { z } from 'zod';
import { invitationSettingsOf, notifyVariables } from './invitation/notify-settings.js';
import type { ExperienceSettings } from './settings.js';

/** What experience needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    RECEIPT_SECRET: signingKey,
    RECORD_KEY_SECRET: signingKey,
    EXPERIENCE_ENCRYPTION_KEYS: encryptionKeys,
    ORGANISATIONS_URL: z.url(),
    ORGANISATIONS_SIGNING_KEY: signingKey,
    PUBLIC_URL: z.url(),
    /** File of the trust's own model of themes; the one that ships without it. */
    EXPERIENCE_THEME_MODEL: z.string().min(1).optional(),
    ...mailVariables,
    ...notifyVariables,
  },
  settings: (values): ExperienceSettings => ({
    ring: values.EXPERIENCE_ENCRYPTION_KEYS,
    mail: mailServerOf(values),
    publicUrl: values.PUBLIC_URL,
    themeModel: values.EXPERIENCE_THEME_MODEL ?? null,
    ...invitationSettingsOf(values),
    receiptSecret: values.RECEIPT_SECRET,
    recordKeySecret: values.RECORD_KEY_SECRET,
  }),
  calls: ({ ORGANISATIONS_URL, ORGANISATIONS_SIGNING_KEY }) => [
    { name: 'organisations', url: ORGANISATIONS_URL, signingKey: ORGANISATIONS_SIGNING_KEY },
  ],
});
