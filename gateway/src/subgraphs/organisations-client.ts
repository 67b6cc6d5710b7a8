import type { SubgraphClient } from '@wesaid/shared/delivery';
import { UnavailableError } from '@wesaid/shared/errors';
import type { Grant } from '@wesaid/shared/identity';
import { describeFailure, type Logger } from '@wesaid/shared/telemetry';

/** An embed key that is in force. */
export interface EmbedKeyInForce {
  readonly key: string;
  /** ODS code of the trust that it names. */
  readonly trust: string;
  /** Origins of the pages on which it may be used. */
  readonly origins: readonly string[];
  /** Tags of the widgets that may use it; an empty list or null means all. */
  readonly widgets: readonly string[] | null;
  readonly testMode: boolean;
}

/** A request to take one submission. Everything is hashed: organisations learns neither address nor content. */
export interface SubmissionToAdmit {
  readonly embedKey: string;
  readonly trust: string | null;
  readonly idempotencyKeyHash: string;
  readonly addressHash: string;
  /** The solved challenge as the page sent it; null when there is none. */
  readonly challengeSolution: string | null;
}

/** What is said to a submission. */
export interface Admission {
  readonly outcome: 'ADMITTED' | 'CHALLENGE_REQUIRED' | 'QUOTA_EXCEEDED';
  /** The challenge to solve, as JSON text. */
  readonly challenge: string | null;
  readonly retryAfterSeconds: number | null;
}

const viewerGrants = `query ViewerGrants($issuer: String!, $subject: String!) {
  viewerGrants(issuer: $issuer, subject: $subject) { role organisation services trusts }
}`;

const embedKeyInForce = `query EmbedKeyInForce($key: String!) {
  embedKeyInForce(key: $key) { key trust origins widgets testMode }
}`;

const admitSubmission = `mutation AdmitSubmission($input: AdmitSubmissionInput!) {
  admitSubmission(input: $input) { outcome challenge retryAfterSeconds }
}`;

/** The internal questions that the gateway asks organisations in its own name; none of them is in the public API. */
export class OrganisationsClient {
  constructor(
    private readonly client: SubgraphClient,
    private readonly logger: Logger,
  ) {}

  /** The memberships in force of a person. */
  async grantsOf(issuer: string, subject: string): Promise<readonly Grant[]> {
    return (await this.#ask<{ viewerGrants: Grant[] }>(viewerGrants, { issuer, subject })).viewerGrants;
  }

  /** The embed key; null when it is unknown or revoked. */
  async embedKey(key: string): Promise<EmbedKeyInForce | null> {
    return (await this.#ask<{ embedKeyInForce: EmbedKeyInForce | null }>(embedKeyInForce, { key }))
      .embedKeyInForce;
  }

  /** Asks for a place for one submission within the quotas. */
  async admit(input: SubmissionToAdmit): Promise<Admission> {
    return (await this.#ask<{ admitSubmission: Admission }>(admitSubmission, { input })).admitSubmission;
  }

  async #ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    try {
      return await this.client.call<Data>('gateway', query, variables);
    } catch (failure) {
      this.logger.warn(
        { subgraph: this.client.address.name, failure: describeFailure(failure) },
        'A question was not answered',
      );
      // Whatever went wrong between two parts of ours, the person outside can only try again.
      throw new UnavailableError();
    }
  }
}
