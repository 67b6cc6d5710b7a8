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

/** What happens at an event. */
export type EventKind =
  /** A café conversation: tell the trust what matters to you. */
  | 'CAFE_CONVERSATION'
  /** An involvement café: hear what one can get involved in. */
  | 'INVOLVEMENT_CAFE'
  /** A meeting of the trust that everybody may come to. */
  | 'OPEN_MEETING'
  /** Something else; the description says what. */
  | 'OTHER'
  /** A recovery café: meet others and get support. */
  | 'RECOVERY_CAFE'
  /** Staff listen to each other and to patients. */
  | 'STAFF_LISTENING'
  /** Work on one question together. */
  | 'WORKSHOP';

/** Why a figure is hidden. */
export type HiddenReason =
  /** Large enough itself, but a small number beside it could be worked out from it. */
  | 'BESIDE_SMALL_NUMBER'
  /** The quarter is not over, or its figures are not made up yet. */
  | 'NOT_CLOSED'
  /** Without the viewer's own trust too little is left: subtracting would show the others. */
  | 'OWN_TRUST_COULD_BE_SUBTRACTED'
  /** So few that somebody could be recognised. */
  | 'SMALL_NUMBER'
  /** Fewer than three trusts contribute to it. */
  | 'TOO_FEW_TRUSTS';

/** What people do when they take an opportunity. */
export type OpportunityKind =
  /** Sit on a committee of the trust. */
  | 'COMMITTEE_SEAT'
  /** Design a service together with staff. */
  | 'CO_DESIGN'
  /** Talk about experiences in a small group. */
  | 'FOCUS_GROUP'
  /** Something else; the description says what. */
  | 'OTHER'
  /** Belong to a group that is asked again and again. */
  | 'PANEL'
  /** Read letters, leaflets or pages and make them easier. */
  | 'READING_GROUP'
  /** Help to choose new staff. */
  | 'RECRUITMENT_PANEL'
  /** Answer questions, or help to write them. */
  | 'SURVEY'
  /** Teach staff from experience. */
  | 'TRAINING_DELIVERY'
  /** Visit a place of care and say what it is like. */
  | 'VISIT'
  /** Work on one question together, once or a few times. */
  | 'WORKSHOP';

export type BoardQueryVariables = Exact<{
  code: string;
}>;


export type BoardQuery = { integratedCareBoard: { name: string, trusts: { nodes: Array<{ odsCode: string, name: string, friendsAndFamilyTestOfQuarters: Array<{ quarter: string, responses: { value: number | null, hiddenBecause: HiddenReason | null }, percentPositive: { value: number | null, hiddenBecause: HiddenReason | null }, percentNegative: { value: number | null, hiddenBecause: HiddenReason | null } }> | null, actions: { nodes: Array<{ id: string, said: string, did: string, label: ActionLabel, publishedOn: string | null, status: ActionStatus, synthetic: boolean, themes: Array<{ code: string, name: string }>, service: { id: string, name: string } | null }> } | null, opportunities: { nodes: Array<{ id: string, kind: OpportunityKind, title: string, description: string, area: string, time: string, location: string, payment: string, access: string | null, trainingNeeded: string | null, closingOn: string | null, synthetic: boolean, level: { code: string, name: string } }> } | null, events: { nodes: Array<{ id: string, kind: EventKind, title: string, description: string, startsAt: string, endsAt: string, venue: string, online: boolean, url: string | null, host: string | null, access: string | null, synthetic: boolean }> } | null }> } } | null };

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

export const BoardDocument = new TypedDocumentString(`
    query Board($code: OdsCode!) {
  integratedCareBoard(odsCode: $code) {
    name
    trusts(first: 5) {
      nodes {
        odsCode
        name
        friendsAndFamilyTestOfQuarters(first: 4) {
          quarter
          responses {
            value
            hiddenBecause
          }
          percentPositive {
            value
            hiddenBecause
          }
          percentNegative {
            value
            hiddenBecause
          }
        }
        actions(first: 3) {
          nodes {
            id
            said
            did
            label
            publishedOn
            status
            synthetic
            themes {
              code
              name
            }
            service {
              id
              name
            }
          }
        }
        opportunities(first: 3) {
          nodes {
            id
            kind
            title
            description
            area
            time
            location
            payment
            access
            trainingNeeded
            closingOn
            synthetic
            level {
              code
              name
            }
          }
        }
        events(first: 3) {
          nodes {
            id
            kind
            title
            description
            startsAt
            endsAt
            venue
            online
            url
            host
            access
            synthetic
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;