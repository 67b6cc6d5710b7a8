import { emailJobs } from '@wesaid/shared/messages';
import { defineSlice } from '@wesaid/shared/schema';

/** Hands e-mail over to the mail server. */
export const messages = defineSlice({ name: 'messages', jobs: emailJobs });
