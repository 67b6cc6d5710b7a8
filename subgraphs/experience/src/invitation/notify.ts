import axios, { isAxiosError } from 'axios';
import { NotifyClient } from 'notifications-node-client';
import type { NotifySettings } from './notify-settings.js';

/** What became of a message that was handed over; null while it is on its way. */
export type Delivery = 'DELIVERED' | 'FAILED';

/** What came of trying to hand a message over. */
export type HandOver =
  | { readonly taken: string }
  /** This message will never be taken: there is something wrong with the number. */
  | { readonly refused: true }
  /** Not now; again after so many seconds. */
  | { readonly retryAfterSeconds: number };

/** A text message that somebody sent to our number. */
export interface ReceivedText {
  readonly from: string;
  readonly words: string;
}

const timeoutMillis = 10_000;

/** What of Notify's words for a state is final. Notify itself has tried for three days before it gives up. */
const finalStates: Readonly<Record<string, Delivery>> = {
  delivered: 'DELIVERED',
  'permanent-failure': 'FAILED',
  'temporary-failure': 'FAILED',
  'technical-failure': 'FAILED',
};

/** What Notify's word for a state means; null while the message is on its way. */
export const deliveryOf = (status: string): Delivery | null =>
  Object.hasOwn(finalStates, status) ? (finalStates[status] ?? null) : null;

/** GOV.UK Notify, through its own client. What it throws holds no number and no words. */
export class Notify {
  readonly #client: NotifyClient;
  readonly #templateId: string;

  constructor({ apiKey, templateId, url }: NotifySettings) {
    this.#templateId = templateId;
    this.#client = new NotifyClient(url, apiKey);
    const http = axios.create({ timeout: timeoutMillis, maxRedirects: 0, maxContentLength: 1_048_576 });
    // The same class under two names: the client's types come from the other module system.
    this.#client.setClient(http as unknown as Parameters<NotifyClient['setClient']>[0]);
  }

  /**
   * Hands a message over.
   * @param reference our identifier of it, by which {@link find} finds it again
   * @throws NotifyFailure when it may be tried again
   */
  async send(reference: string, to: string, text: string): Promise<HandOver> {
    try {
      const options = { personalisation: { message: text }, reference };
      const { data } = await this.#client.sendSms(this.#templateId, to, options);
      return { taken: data.id };
    } catch (failure) {
      const answer = isAxiosError(failure) ? failure.response : undefined;
      if (answer?.status === 429) {
        const seconds = Number(answer.headers['retry-after']);
        return {
          retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : 60,
        };
      }
      if (answer?.status === 400 && isAboutNumber(answer.data)) return { refused: true };
      throw new NotifyFailure(failure);
    }
  }

  /**
   * The identifier of a message that was handed over before, by our own identifier; null when there is none.
   * @throws NotifyFailure
   */
  async find(reference: string): Promise<string | null> {
    try {
      const { data } = await this.#client.getNotifications('sms', undefined, reference);
      return data.notifications.find((one) => one.reference === reference)?.id ?? null;
    } catch (failure) {
      throw new NotifyFailure(failure);
    }
  }

  /**
   * What became of a message; null while it is on its way, and `FAILED` when Notify does not know it any more.
   * @throws NotifyFailure
   */
  async deliveryOf(id: string): Promise<Delivery | null> {
    try {
      const { data } = await this.#client.getNotificationById(id);
      return deliveryOf(data.status);
    } catch (failure) {
      if (isAxiosError(failure) && failure.response?.status === 404) return 'FAILED';
      throw new NotifyFailure(failure);
    }
  }

  /**
   * The newest texts that people sent to our number.
   * @throws NotifyFailure
   */
  async receivedTexts(): Promise<ReceivedText[]> {
    try {
      const { data } = await this.#client.getReceivedTexts();
      return data.received_text_messages.map(({ user_number: from, content: words }) => ({ from, words }));
    } catch (failure) {
      throw new NotifyFailure(failure);
    }
  }
}

/** Notify did not do what it was asked. The client's own failures hold the number, and go no further than here. */
export class NotifyFailure extends Error {
  readonly code: string;

  constructor(failure: unknown) {
    super('GOV.UK Notify did not do what it was asked');
    this.name = 'NotifyFailure';
    this.code = isAxiosError(failure) ? String(failure.response?.status ?? failure.code ?? '') : '';
  }
}

/** Whether an answer of Notify says that this number can never get a message. */
function isAboutNumber(body: unknown): boolean {
  const errors = (body as { errors?: unknown } | null)?.errors;
  return (
    Array.isArray(errors) &&
    errors.some(
      (error: { error?: unknown; message?: unknown }) =>
        error.error === 'ValidationError' && /phone_number/.test(String(error.message)),
    )
  );
}
