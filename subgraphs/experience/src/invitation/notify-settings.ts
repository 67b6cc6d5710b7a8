import { z } from 'zod';
import { ordinaryHours, type SendingHours } from './sending-hours.js';

/** Notify's own keys: a name, and the identifiers of the service and of the key. */
const apiKey = /^.+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The variables of text messages. Without a key and a template invitations wait. */
export const notifyVariables = {
  /** Key of the service at GOV.UK Notify. */
  NOTIFY_API_KEY: z.string().regex(apiKey, 'must be an API key of GOV.UK Notify').optional(),
  /** Identifier of its template for text messages, which is `((message))` and nothing else. */
  NOTIFY_TEMPLATE_ID: z.uuid().optional(),
  /** Where Notify is; its own address by default. */
  NOTIFY_URL: z.url({ protocol: /^https?$/ }).default('https://api.notifications.service.gov.uk'),
  /** Between which full hours of a day in London messages are sent; `8-20` by default. */
  INVITATION_HOURS: z
    .string()
    .regex(/^(?:\d|1\d|2[0-3])-(?:\d|1\d|2[0-4])$/, 'must be two full hours such as 8-20')
    .transform((text): SendingHours => {
      const [from = 0, to = 24] = text.split('-').map(Number);
      return { from, to };
    })
    .refine(({ from, to }) => from < to, 'must begin before it ends')
    .default(ordinaryHours),
};

/** Who delivers text messages, and in whose name. */
export interface NotifySettings {
  readonly apiKey: string;
  readonly templateId: string;
  readonly url: string;
}

/** What the sending of invitations needs of the environment. */
export interface InvitationProcessSettings {
  /** Null where nobody delivers text messages. */
  readonly notify: NotifySettings | null;
  readonly sendingHours: SendingHours;
}

/** What the variables say. */
export const invitationSettingsOf = (values: {
  readonly NOTIFY_API_KEY?: string | undefined;
  readonly NOTIFY_TEMPLATE_ID?: string | undefined;
  readonly NOTIFY_URL: string;
  readonly INVITATION_HOURS: SendingHours;
}): InvitationProcessSettings => ({
  notify:
    values.NOTIFY_API_KEY && values.NOTIFY_TEMPLATE_ID
      ? {
          apiKey: values.NOTIFY_API_KEY,
          templateId: values.NOTIFY_TEMPLATE_ID,
          url: values.NOTIFY_URL.replace(/\/$/, ''),
        }
      : null,
  sendingHours: values.INVITATION_HOURS,
});
