/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Under which words an action is shown: trusts tell of change in different ways. */
export type ActionLabel =
  /** We said, we did: people and the trust decided and acted together. */
  | 'WE_SAID_WE_DID'
  /** You said, we did: people told the trust, and it acted. */
  | 'YOU_SAID_WE_DID'
  /** You said, we heard: the trust says what it understood, and what follows. */
  | 'YOU_SAID_WE_HEARD';

/** How far an action is. */
export type ActionStatus =
  /** It is done. */
  | 'DONE'
  /** It is being done. */
  | 'IN_PROGRESS'
  /** It is decided and not begun. */
  | 'PLANNED';

/** The answer to the Friends and Family Test question, "Overall, how was your experience of our service?" */
export type FriendsAndFamilyRating =
  /** Don't know; national code 6, a real answer that counts in the total only. */
  | 'DONT_KNOW'
  /** Good; national code 2, counts as positive. */
  | 'GOOD'
  /** Neither good nor poor; national code 3, counts in the total only. */
  | 'NEITHER'
  /** Poor; national code 4, counts as negative. */
  | 'POOR'
  /** Very good; national code 1, counts as positive. */
  | 'VERY_GOOD'
  /** Very poor; national code 5, counts as negative. */
  | 'VERY_POOR';

/** What a signpost is for. */
export type SignpostKind =
  /** Independent help with a complaint. */
  | 'ADVOCACY'
  /** A complaint. */
  | 'COMPLAINTS'
  /** Help with mental health is needed now. */
  | 'CRISIS'
  /** A life is at risk. */
  | 'EMERGENCY'
  /** A worry about care: the Patient Advice and Liaison Service. */
  | 'PALS'
  /** Somebody is not safe. */
  | 'SAFEGUARDING'
  /** Medical help is needed soon. */
  | 'URGENT';

/** One answer, as a page sends it. */
export type SubmitFeedbackInput = {
  /** Why, in the person's own words; null or absent when they gave none. At most 4,000 characters. */
  comment?: string | null | undefined;
  /** Made by the page for this answer, 8 to 255 characters; a repeat with the same key gives the same receipt. */
  idempotencyKey: string;
  /** Language of the page (BCP 47); null or absent when it is not known. */
  language?: string | null | undefined;
  /** Whether the person agreed that their words are published. */
  mayPublish: boolean;
  /** The answer chosen. */
  rating: FriendsAndFamilyRating;
  /** The service that it is about; null or absent for the trust as a whole. */
  service?: string | null | undefined;
  /** A field that people never see; leave it empty. What fills it in is taken for a robot, and its answer is held. */
  website?: string | null | undefined;
};

export type ActionFeedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  service?: string | null | undefined;
}>;


export type ActionFeedQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, synthetic: boolean, actions: { nodes: Array<{ id: string, said: string, did: string, label: ActionLabel, publishedOn: string | null, status: ActionStatus, synthetic: boolean, themes: Array<{ code: string, name: string }>, service: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } } | null };

export type FeedbackFormQueryVariables = Exact<{
  service: string;
  hasService: boolean;
}>;


export type FeedbackFormQuery = { embed: { testMode: boolean, trust: { odsCode: string, name: string, signposts: Array<{ id: string, kind: SignpostKind, title: string, description: string, telephone: string | null, url: string | null }> } } | null, service?: { id: string, name: string } | null };

export type SubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type SubmitFeedbackMutation = { submitFeedback:
    | { __typename: 'FeedbackReceipt', code: string, receivedOn: string, testMode: boolean }
    | { __typename: 'ValidationProblem', problems: Array<{ path: string, code: string, message: string }> }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ActionFeedDocument = {"__meta__":{"hash":"sha256:005a4492f3dacb0c3676f7753b5397640dc836410802d9d9b6dc4a922552e3b1"}} as unknown as TypedDocumentString<ActionFeedQuery, ActionFeedQueryVariables>;
export const FeedbackFormDocument = {"__meta__":{"hash":"sha256:ad2f47bbc85bc9bcd9987063f32bf5389c7028e5ac0efd8911f8b66444297fb8"}} as unknown as TypedDocumentString<FeedbackFormQuery, FeedbackFormQueryVariables>;
export const SubmitFeedbackDocument = {"__meta__":{"hash":"sha256:f93b289455899710424c49b4954f62cd12031fb1530c92064107ddc0cb7a1fe5"}} as unknown as TypedDocumentString<SubmitFeedbackMutation, SubmitFeedbackMutationVariables>;