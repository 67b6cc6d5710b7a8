import { createHash } from 'node:crypto';
import { DomainError } from '@wesaid/shared/errors';
import type { OrganisationsClient } from '../subgraphs/organisations-client.js';
import { hashAddress } from './address-hash.js';

/** Something that is to be taken within the quotas. */
export interface Submission {
  /** The bucket: an embed key, `hosted` for our own forms, `receipt` for looking up receipts. */
  readonly embedKey: string;
  /** ODS code of the trust that gets it; null for looking up a receipt. */
  readonly trust: string | null;
  /** Replays of the same key do not count again. */
  readonly idempotencyKey: string;
  /** Network address that the request came from. */
  readonly address: string;
  /** The solved challenge, when the page sent one. */
  readonly challengeSolution?: string | undefined;
}

/** Longest solution of a challenge that is looked at. */
const longestSolution = 4_096;

/** Keeps floods out: asks organisations, which counts per key and network. */
export class Admission {
  constructor(
    private readonly organisations: OrganisationsClient,
    private readonly secret: string,
  ) {}

  /**
   * Takes a place for a submission.
   * @throws DomainError CHALLENGE_REQUIRED with `challenge`, or QUOTA_EXCEEDED with `retryAfterSeconds`
   */
  async admit({
    embedKey,
    trust,
    idempotencyKey,
    address,
    challengeSolution = '',
  }: Submission): Promise<void> {
    const { outcome, challenge, retryAfterSeconds } = await this.organisations.admit({
      embedKey,
      trust,
      idempotencyKeyHash: createHash('sha256').update(idempotencyKey).digest('hex'),
      addressHash: hashAddress(address, this.secret),
      challengeSolution:
        challengeSolution !== '' && challengeSolution.length <= longestSolution ? challengeSolution : null,
    });
    if (outcome === 'CHALLENGE_REQUIRED') {
      throw new DomainError('CHALLENGE_REQUIRED', undefined, {
        challenge: JSON.parse(challenge ?? 'null') as unknown,
      });
    }
    if (outcome === 'QUOTA_EXCEEDED') {
      throw new DomainError('QUOTA_EXCEEDED', undefined, { retryAfterSeconds: retryAfterSeconds ?? 60 });
    }
  }
}
