import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { requireSystem } from '../access/require.js';
import type { Admission, AdmitSubmissionInput } from './admission.type.js';
import { challengeSeconds, makeChallenge, solvedChallenge } from './challenge.js';
import { limitsOf, repeatSeconds } from './limits.js';
import { bucketName, count, sweep } from './quota.js';

const admitted: Admission = { outcome: 'ADMITTED', challenge: null, retryAfterSeconds: null };
const refused = (retryAfterSeconds: number): Admission => ({
  outcome: 'QUOTA_EXCEEDED',
  challenge: null,
  retryAfterSeconds,
});

/**
 * Decides whether a submission of the public is let in. What was let in once is let in again; beyond a gentle limit a
 * page must first solve a challenge, and beyond a hard one it must wait.
 */
export class AdmissionService extends Service {
  /** Lets a submission in, asks for a challenge, or refuses it for some seconds. For the gateway only. */
  async admit(input: AdmitSubmissionInput): Promise<Admission> {
    requireSystem(this.request.viewer, 'admit submissions');
    const { embedKey, challengeSolution } = input;
    // Computed before the transaction: it takes a millisecond, during which no connection should be held.
    const signature = challengeSolution
      ? await solvedChallenge(challengeSolution, embedKey, this.#secret)
      : null;
    const outcome = await this.request.work((em) => this.#decide(em, input, signature));
    if (outcome !== 'challenge') return outcome;
    return {
      outcome: 'CHALLENGE_REQUIRED',
      challenge: await makeChallenge(embedKey, this.#secret),
      retryAfterSeconds: null,
    };
  }

  get #secret(): string {
    return (this.request.process.settings as { challengeSecret: string }).challengeSecret;
  }

  async #decide(
    em: EntityManager,
    input: AdmitSubmissionInput,
    signature: string | null,
  ): Promise<Admission | 'challenge'> {
    const { embedKey, idempotencyKeyHash, addressHash } = input;
    const trust = input.trust ?? '';
    const repeats = await em.execute<object[]>(
      'select from admitted_submission where embed_key = ? and idempotency_key_hash = ? and expires_at > clock_timestamp()',
      [bucketName(embedKey, trust), idempotencyKeyHash],
    );
    if (repeats.length > 0) return admitted;

    const limits = limitsOf(embedKey);
    const byAddress = await count(em, bucketName('address', embedKey, trust, addressHash), limits.address);
    if (byAddress.count > limits.address.refuseAbove) return refused(byAddress.secondsLeft);
    const solved = signature !== null && (await this.#useOnce(em, signature));
    if (byAddress.count > limits.address.challengeAbove && !solved) return 'challenge';

    const byKey = await count(em, bucketName('embed key', embedKey, trust), limits.embedKey);
    if (byKey.count > limits.embedKey.refuseAbove) return refused(byKey.secondsLeft);
    if (byKey.count > limits.embedKey.challengeAbove && !solved) return 'challenge';
    if (byKey.count === 1) await sweep(em);

    await em.execute(
      `insert into admitted_submission (embed_key, idempotency_key_hash, expires_at)
       values (?, ?, clock_timestamp() + make_interval(secs => ?)) on conflict do nothing`,
      [bucketName(embedKey, trust), idempotencyKeyHash, repeatSeconds],
    );
    return admitted;
  }

  /** Marks a challenge as used; false when it was used before. */
  async #useOnce(em: EntityManager, signature: string): Promise<boolean> {
    const fresh = await em.execute<object[]>(
      `insert into used_challenge (signature, expires_at)
       values (?, clock_timestamp() + make_interval(secs => ?)) on conflict do nothing returning signature`,
      [signature, challengeSeconds],
    );
    return fresh.length === 1;
  }
}
