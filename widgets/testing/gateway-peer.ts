import { graphql, type GraphQLSchema } from 'graphql';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/sha';
import type { PublishedAction as Action } from '../src/action-feed/action-card.js';
import type { Asked } from '../src/feedback-form/questionnaire.js';
import { newIdempotencyKey } from '../src/data/idempotency-key.js';
import type { UpcomingEvent } from '../src/events/event-card.js';
import type { FeedbackFormQuery, RaiseCaseInput, TrackQuery } from '../src/generated/graphql.js';
import type { RatingsQuarter } from '../src/ratings-chart/ratings.js';
import type { OpenOpportunity } from '../src/opportunities/opportunity-card.js';
import type { PublishedStory } from '../src/stories/story-card.js';

type Embed = NonNullable<FeedbackFormQuery['embed']>;
type Signpost = Embed['trust']['signposts'][number];

/**
 * What goes wrong with one request: `none` nothing, `drop` loses it, `drop-answer` does the work and loses the answer,
 * `hang` never answers; the others are codes of refusals.
 */
export type Fault = 'none' | 'drop' | 'drop-answer' | 'hang' | keyof typeof refusals;

const refusals = { ORIGIN_NOT_ALLOWED: 403, QUOTA_EXCEEDED: 429, UNAVAILABLE: 503 };

/** What stands behind one embed key. */
export interface PeerTrust {
  name: string;
  synthetic: boolean;
  testMode: boolean;
  services: { id: string; name: string }[];
  signposts: Signpost[];
  /** What the trust asks besides the national question, by language; `en` where it has no other. None by default. */
  questionnaires: Record<string, Asked>;
  /** When somebody reads; null where the trust has set nothing. */
  listeningHours: { sentence: string } | null;
  /** Newest first. */
  actions: Action[];
  /** Last published first. */
  opportunities: OpenOpportunity[];
  /** Soonest first. */
  events: UpcomingEvent[];
  /** Newest first. */
  stories: PublishedStory[];
  /** Newest quarter first. */
  ratings: RatingsQuarter[];
  /** What became of what was sent, by receipt code. */
  outcomes: Record<string, PeerOutcome>;
  /** Fields of the API whose part is away. */
  away: string[];
  /** Whether a proof of work is asked for before an answer is taken. */
  challenge: boolean;
  /** Milliseconds before each answer. */
  delayMillis: number;
  /** What goes wrong with the next reads, in order; then all is well. */
  readFaults: Fault[];
  /** What goes wrong with the next writes, in order. */
  writeFaults: Fault[];
  /** Problems that the next answer has, in place of a receipt. */
  problems: { path: string; code: string; message: string }[];
}

/** What became of one thing that was sent. */
export type PeerOutcome = Partial<Omit<TrackQuery, 'embed'>>;

/** A request as far as the public protocol goes. */
export interface PeerRequest {
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** An answer, or the way in which there is none. */
export type PeerAnswer = { status: number; body: string } | 'drop' | 'hang';

const challengeSecret = 'only for tests';
const quietTrust: PeerTrust = {
  name: 'Anytown NHS Trust',
  synthetic: false,
  testMode: false,
  services: [],
  signposts: [],
  questionnaires: {},
  listeningHours: null,
  actions: [],
  opportunities: [],
  events: [],
  stories: [],
  ratings: [],
  outcomes: {},
  away: [],
  challenge: false,
  delayMillis: 0,
  readFaults: [],
  writeFaults: [],
  problems: [],
};

/** What a form sends, whichever it is. */
export interface Submission {
  idempotencyKey: string;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/**
 * Speaks the public protocol of the gateway from memory: trusted documents by hash only, embed keys, idempotency keys,
 * challenges. Every document is executed against the public API schema, so an answer that the real API could not give
 * cannot be given here either. Runs in a server for tests and in the page for stories.
 */
export class GatewayPeer {
  readonly #trusts = new Map<string, PeerTrust>();
  readonly #submissions = new Map<string, Submission[]>();
  readonly #receipts = new Map<string, { body: string; receipt: Record<string, unknown> }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly documents: Record<string, string>,
  ) {}

  /** Makes an embed key for a trust of its own. */
  open(trust: Partial<PeerTrust>): string {
    const embedKey = `ek_${trust.testMode ? 'test' : 'live'}_${newIdempotencyKey()}`;
    this.#trusts.set(embedKey, { ...quietTrust, ...structuredClone(trust) });
    this.#submissions.set(embedKey, []);
    return embedKey;
  }

  /** What has been sent through a key, each answer once. */
  submissions(embedKey: string): Submission[] {
    return this.#submissions.get(embedKey) ?? [];
  }

  async answer(request: PeerRequest): Promise<PeerAnswer> {
    try {
      return await this.#answer(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { message, code, extensions } = error;
      return {
        status: error.status,
        body: JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }),
      };
    }
  }

  async #answer({ method, url, headers, body }: PeerRequest): Promise<PeerAnswer> {
    const query = new URL(url).searchParams;
    const writes = method === 'POST';
    const embedKey = (writes ? headers['x-wesaid-embed-key'] : query.get('embedKey')) ?? '';
    const trust = this.#trusts.get(embedKey);
    const { documentId, variables } = writes
      ? (JSON.parse(body) as { documentId: string; variables: Record<string, unknown> })
      : { documentId: query.get('documentId') ?? '', variables: JSON.parse(query.get('variables') ?? '{}') };
    const source = this.documents[documentId];
    if (!source) throw new Refusal(400, 'DOCUMENT_NOT_TRUSTED');
    if (embedKey && !trust) throw new Refusal(403, 'EMBED_KEY_UNKNOWN');
    if (trust) await new Promise((resolve) => setTimeout(resolve, trust.delayMillis));
    const fault = (writes ? trust?.writeFaults : trust?.readFaults)?.shift() ?? 'none';
    if (fault === 'drop' || fault === 'hang') return fault;
    if (fault !== 'none' && fault !== 'drop-answer') throw new Refusal(refusals[fault], fault);
    if (writes && trust?.challenge) await this.#demandWork(headers['x-wesaid-challenge']);
    const result = await graphql({
      schema: this.schema,
      source,
      variableValues: variables,
      rootValue: this.#root(embedKey, trust),
    });
    if (fault === 'drop-answer') return 'drop';
    const [error] = result.errors ?? [];
    if (error?.originalError instanceof Refusal) throw error.originalError;
    return { status: 200, body: JSON.stringify(result) };
  }

  async #demandWork(answer: string | undefined): Promise<void> {
    if (answer) {
      const { challenge, solution } = JSON.parse(atob(answer));
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret: challengeSecret,
      });
      if (verified) return;
    }
    const challenge = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      deriveKey,
      hmacSignatureSecret: challengeSecret,
    });
    throw new Refusal(403, 'CHALLENGE_REQUIRED', { challenge });
  }

  #root(embedKey: string, trust: PeerTrust | undefined): Record<string, unknown> {
    return {
      embed: trust && {
        testMode: trust.testMode,
        trust: {
          ...trust,
          odsCode: 'XA1',
          questionnaire: ({ language }: { language: string }) =>
            trust.questionnaires[language] ?? trust.questionnaires['en'],
          actions: ({ service, ...page }: Page & { service?: string | null }) =>
            pageOf(
              trust.actions.filter((action) => !service || action.service?.id === service),
              page,
            ),
          opportunities: (page: Page) => pageOf(trust.opportunities, page),
          events: (page: Page) => pageOf(trust.events, page),
          // Every story of a peer is of the trust as a whole.
          stories: ({ service, ...page }: Page & { service?: string | null }) =>
            pageOf(service ? [] : trust.stories, page),
          friendsAndFamilyTestOfQuarters: ({ first }: Page) => trust.ratings.slice(0, first),
        },
      },
      ...this.#outcomes(trust),
      service: ({ id }: { id: string }) => trust?.services.find((service) => service.id === id),
      submitFeedback: ({ input }: { input: Submission }) =>
        this.#submit(embedKey, trust, input, {
          __typename: 'FeedbackReceipt',
          code: '7GQ2-M0XR-4TZB-E9KA',
          receivedOn: '2026-11-03',
        }),
      raiseCase: ({ input }: { input: RaiseCaseInput }) =>
        this.#submit(embedKey, trust, input, {
          __typename: 'CaseReceipt',
          reference: 'XA1-2026-0042',
          code: '7GQ2-M0XR-4TZB-E9KA',
          kind: input.kind,
          receivedOn: '2026-11-03',
          acknowledgeBy: input.kind === 'COMPLAINT' ? '2026-11-06' : null,
          respondBy: { COMPLAINT: '2026-12-08', CONCERN: '2026-11-10' }[input.kind as string] ?? null,
        }),
      addToFeedback: ({ input }: { input: Submission }) =>
        this.#submit(embedKey, trust, input, { __typename: 'FeedbackAdded', addedOn: '2026-11-26' }),
      expressInterest: ({ input }: { input: Submission }) =>
        this.#submit(embedKey, trust, input, {
          __typename: 'InterestReceipt',
          code: '7GQ2-M0XR-4TZB-E9KA',
          receivedOn: '2026-11-03',
        }),
    };
  }

  #outcomes(trust: PeerTrust | undefined): Record<string, unknown> {
    const fields = ['feedbackOutcome', 'caseProgress', 'interestProgress', 'storyOutcome'] as const;
    const resolverOf =
      (field: (typeof fields)[number]) =>
      ({ code }: { code: string }) => {
        if (trust?.away.includes(field)) throw new Error('This part is away.');
        return trust?.outcomes[code]?.[field] ?? null;
      };
    return Object.fromEntries(fields.map((field) => [field, resolverOf(field)]));
  }

  #submit(
    embedKey: string,
    trust: PeerTrust | undefined,
    input: Submission,
    given: Record<string, unknown>,
  ): Record<string, unknown> {
    if (!trust) throw new Refusal(403, 'EMBED_KEY_UNKNOWN');
    const problems = trust.problems.splice(0);
    if (problems.length) return { __typename: 'ValidationProblem', problems };
    const body = JSON.stringify(input);
    const earlier = this.#receipts.get(input.idempotencyKey);
    if (earlier && earlier.body !== body) throw new Refusal(409, 'IDEMPOTENCY_KEY_REUSED');
    if (earlier) return earlier.receipt;
    const receipt = { ...given, testMode: trust.testMode };
    this.#receipts.set(input.idempotencyKey, { body, receipt });
    this.submissions(embedKey).push(input);
    return receipt;
  }
}

interface Page {
  first: number;
  after?: string | null;
}

function pageOf(all: { id: string }[], { first, after }: Page): Record<string, unknown> {
  const start = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const nodes = all.slice(start, start + first);
  return {
    nodes,
    pageInfo: { hasNextPage: start + first < all.length, endCursor: nodes.at(-1)?.id ?? null },
  };
}
