import { ActionLabel } from '../action/action.enums.js';

/** What a trust mostly does; it decides what its people talk about. */
export type TrustKind = 'acute' | 'mental-health' | 'cancer';

/** A trust that demonstration data is made for, and what its figures look like. */
export interface DemonstrationTrust {
  readonly odsCode: string;
  readonly kind: TrustKind;
  /** Answers on an ordinary day. */
  readonly answersPerDay: number;
  /** Share of good answers two years ago, and how much it has risen since. */
  readonly goodShare: number;
  readonly improvement: number;
  /** The theme of which people complain more in the last months, so that there is a change to see; none by default. */
  readonly worsening?: string;
  /** Under which words the trust mostly tells of change. */
  readonly label: ActionLabel;
}

/**
 * The five trusts whose strategies this product was made from, and four neighbours of one of them, so that there is a board
 * with several trusts. Nothing that is generated for them is real.
 */
export const demonstrationTrusts: readonly DemonstrationTrust[] = [
  {
    odsCode: 'RXN',
    kind: 'acute',
    answersPerDay: 10,
    goodShare: 0.82,
    improvement: 0.07,
    worsening: 'parking',
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'R1H',
    kind: 'acute',
    answersPerDay: 12,
    goodShare: 0.79,
    improvement: 0.08,
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'RT5',
    kind: 'mental-health',
    answersPerDay: 8,
    goodShare: 0.78,
    improvement: 0.09,
    worsening: 'contacting-services',
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'REN',
    kind: 'cancer',
    answersPerDay: 5,
    goodShare: 0.92,
    improvement: 0.04,
    label: ActionLabel.YOU_SAID_WE_HEARD,
  },
  {
    odsCode: 'RT1',
    kind: 'mental-health',
    answersPerDay: 7,
    goodShare: 0.77,
    improvement: 0.08,
    label: ActionLabel.WE_SAID_WE_DID,
  },
  {
    odsCode: 'RBL',
    kind: 'acute',
    answersPerDay: 2,
    goodShare: 0.84,
    improvement: 0.05,
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'REM',
    kind: 'acute',
    answersPerDay: 3,
    goodShare: 0.8,
    improvement: 0.05,
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'RJR',
    kind: 'acute',
    answersPerDay: 2,
    goodShare: 0.82,
    improvement: 0.05,
    label: ActionLabel.YOU_SAID_WE_DID,
  },
  {
    odsCode: 'RW4',
    kind: 'mental-health',
    answersPerDay: 2,
    goodShare: 0.79,
    improvement: 0.05,
    label: ActionLabel.YOU_SAID_WE_DID,
  },
];
