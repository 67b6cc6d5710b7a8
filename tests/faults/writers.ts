import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { documentId, kinds, pageOrigin, type Kind, type Receipt } from './submissions.js';

/** One thing that somebody sends until it is acknowledged. */
export interface Submission {
  readonly kind: Kind;
  readonly key: string;
  readonly words: string;
  receipt: Receipt | null;
}

/** One answer to one try. */
export interface Try {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly receipt: Receipt | null;
  /** The answer as it came, for who has to find out why it is no receipt. */
  readonly body: string;
}

/** A submission that nobody has sent yet. */
export const newSubmission = (kind: Kind): Submission => {
  const key = randomUUID();
  return { kind, key, words: `The ward was quiet, ${key}`, receipt: null };
};

/** Sends a submission once, as a widget does. */
export async function send(
  ground: Ground,
  { kind, key, words }: Submission,
  limitMillis = 8_000,
): Promise<Try> {
  const input = { ...kind.input(words, ground.opportunity), idempotencyKey: key };
  const response = await fetch(`${ground.platform.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: pageOrigin,
      'x-wesaid-embed-key': ground.embedKey,
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    },
    body: JSON.stringify({ documentId: documentId(kind), variables: { input } }),
    signal: AbortSignal.timeout(limitMillis),
  });
  const body = await response.text();
  const { data } = JSON.parse(body) as { data?: Record<string, Partial<Receipt> | null> };
  const { code, reference } = data?.[kind.field] ?? {};
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    receipt: code ? { code, ...(reference ? { reference } : {}) } : null,
    body,
  };
}

/** People who send one thing after the other, each until it is acknowledged. */
export class Writers {
  readonly submissions: Submission[] = [];
  /** Answers that were neither a receipt nor "try again shortly", by status. */
  readonly unexpected = new Map<number, number>();
  #ended = false;
  #failure: unknown;
  readonly #lanes: Promise<void>[];

  constructor(
    private readonly ground: Ground,
    lanes: number,
  ) {
    this.#lanes = Array.from({ length: lanes }, (_, lane) =>
      this.#write(lane).catch((failure: unknown) => void (this.#failure ??= failure)),
    );
  }

  /** Begins nothing new, and returns when everything that was begun is acknowledged; fails when something never was. */
  async finish(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#lanes);
    if (this.#failure) throw this.#failure;
  }

  /** How many are acknowledged by now; fails when something never was. */
  get acknowledged(): number {
    if (this.#failure) throw this.#failure;
    return this.submissions.filter(({ receipt }) => receipt).length;
  }

  async #write(lane: number): Promise<void> {
    for (let count = lane; !this.#ended; count += 1) {
      const submission = newSubmission(kinds[count % kinds.length] as Kind);
      this.submissions.push(submission);
      await this.#untilAcknowledged(submission);
      await delay(50);
    }
  }

  async #untilAcknowledged(submission: Submission): Promise<void> {
    const deadline = Date.now() + 60_000;
    let last = '';
    while (Date.now() < deadline) {
      const answer = await send(this.ground, submission).catch(() => null);
      if (answer?.receipt) {
        submission.receipt = answer.receipt;
        return;
      }
      if (answer && answer.status !== 503) this.#note(answer.status);
      last = answer?.body ?? 'nothing';
      await delay(100);
    }
    throw new Error(`A ${submission.kind.name} was not taken within a minute; the last answer was: ${last}`);
  }

  #note(status: number): void {
    this.unexpected.set(status, (this.unexpected.get(status) ?? 0) + 1);
  }
}

/** What became of the acknowledged submissions. */
export interface Count {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
}

/** What is stored of every kind, by the kind's name. */
export type Stored = Readonly<Record<string, readonly (string | null)[]>>;

/** Reads what is stored. */
export async function readStored(ground: Ground): Promise<Stored> {
  const entries = kinds.map(async ({ name, subgraph, stored }) => {
    const rows = await ground.query<{ identity: string | null }>(subgraph, stored);
    return [name, rows.map(({ identity }) => identity)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Compares what was acknowledged with what is stored.
 * @param before what was stored before the first of them was sent
 */
export async function countStored(
  ground: Ground,
  submissions: readonly Submission[],
  before: Stored,
): Promise<Count> {
  const after = await readStored(ground);
  const counts = kinds.map((kind) => {
    const own = submissions.filter((one) => one.kind === kind && one.receipt);
    return compare(
      own.map(({ words, receipt }) => kind.identity(words, receipt as Receipt)),
      without(after[kind.name] ?? [], before[kind.name] ?? []),
    );
  });
  return {
    acknowledged: sum(counts.map(({ acknowledged }) => acknowledged)),
    lost: sum(counts.map(({ lost }) => lost)),
    doubled: sum(counts.map(({ doubled }) => doubled)),
  };
}

/** What is missing of the acknowledged, and what is there besides. */
export function compare(acknowledged: readonly (string | null)[], stored: readonly (string | null)[]): Count {
  return {
    acknowledged: acknowledged.length,
    lost: without(acknowledged, stored).length,
    doubled: without(stored, acknowledged).length,
  };
}

/** The first without the second, each as often as it stands there. */
function without(all: readonly (string | null)[], taken: readonly (string | null)[]): (string | null)[] {
  const left = new Map<string | null, number>();
  for (const one of taken) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
