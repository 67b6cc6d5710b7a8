import { describe, expect, inject, test } from 'vitest';
import { openTrust, submissionsOf } from '../testing/mount.js';
import {
  ActionFeedDocument,
  createClient,
  newIdempotencyKey,
  RatingsChartDocument,
  RequestError,
  SubmitFeedbackDocument,
} from './client.js';

const ratings = [
  {
    quarter: '2026-27-Q2',
    responses: { value: 170, hiddenBecause: null },
    percentPositive: { value: 88, hiddenBecause: null },
    percentNegative: { value: 6, hiddenBecause: null },
  },
];

const clientOf = (embedKey: string) => createClient({ api: inject('gatewayUrl'), embedKey });

describe('a client with an embed key', () => {
  test('reads what the widgets read, with the types of the API', async () => {
    const client = clientOf(await openTrust({ ratings }));
    const { embed } = await client.read(RatingsChartDocument, { first: 8 });
    const positive: number | null | undefined =
      embed?.trust.friendsAndFamilyTestOfQuarters?.[0]?.percentPositive.value;
    expect(positive).toBe(88);
  });

  test('does not compile with a variable that is wrong, missing or unknown, nor with a field that was not asked for', () => {
    const wrong = async (client: ReturnType<typeof clientOf>) => {
      // @ts-expect-error A number of quarters is no word.
      await client.read(RatingsChartDocument, { first: 'eight' });
      // @ts-expect-error How many quarters has to be said.
      await client.read(RatingsChartDocument, {});
      // @ts-expect-error The document has no such variable.
      await client.read(RatingsChartDocument, { first: 8, ward: 'a' });
      const { embed } = await client.read(ActionFeedDocument, { first: 8 });
      // @ts-expect-error Ratings were not asked for.
      return embed?.trust.friendsAndFamilyTestOfQuarters;
    };
    expect(wrong).toBeInstanceOf(Function);
  });

  test('reads again by itself after a lost connection', async () => {
    const client = clientOf(await openTrust({ ratings, readFaults: ['drop', 'UNAVAILABLE'] }));
    const { embed } = await client.read(RatingsChartDocument, { first: 1 });
    expect(embed?.trust.friendsAndFamilyTestOfQuarters).toHaveLength(1);
  });

  test('fails with a code that a program can act on, and without trying a refusal again', async () => {
    const client = clientOf(await openTrust({ readFaults: ['ORIGIN_NOT_ALLOWED'] }));
    const failure = await client.read(RatingsChartDocument, { first: 1 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RequestError);
    expect(failure).toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
  });

  test('sends an answer once, though the first receipt is lost and the API asks for work', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer'], challenge: true });
    const { submitFeedback } = await clientOf(embedKey).write(SubmitFeedbackDocument, {
      input: { idempotencyKey: newIdempotencyKey(), rating: 'GOOD', mayPublish: false, language: 'en' },
    });
    expect(submitFeedback.__typename).toBe('FeedbackReceipt');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });
});
