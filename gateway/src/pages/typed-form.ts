import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** One field as it was typed; nothing when it did not come. Browsers send line breaks of two characters. */
export const typedText = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n'));

/** What every form has beside its questions. */
export const typedForm = z.object({
  idempotencyKey: z
    .string()
    .regex(/^[\w-]{8,255}$/)
    .catch(() => randomUUID()),
  website: typedText,
});
