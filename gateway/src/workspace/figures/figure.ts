/** Why a figure is not told. */
export type HiddenReason =
  'SMALL_NUMBER' | 'BESIDE_SMALL_NUMBER' | 'TOO_FEW_TRUSTS' | 'OWN_TRUST_COULD_BE_SUBTRACTED' | 'NOT_CLOSED';

/** A figure as it may be told. */
export interface Figure {
  readonly value: number | null;
  readonly hiddenBecause: HiddenReason | null;
}

/** The figures of a trust or of a board; null where the part that keeps them does not answer or does not tell them. */
export interface Figures {
  readonly friendsAndFamilyTestOfQuarter: Readonly<
    Record<'responses' | 'percentPositive' | 'percentNegative', Figure>
  > | null;
  readonly complaintFigures: Readonly<
    Record<
      | 'concerns'
      | 'complaints'
      | 'compliments'
      | 'comments'
      | 'percentAcknowledgedOnTime'
      | 'percentAnsweredOnTime',
      Figure
    >
  > | null;
}

/** The figures of one trust. */
export interface TrustFigures extends Figures {
  readonly odsCode: string;
  readonly name: string;
  readonly openOpportunityCount: number | null;
  readonly committeeCount: number | null;
}

/** The figures of a board as a whole. */
export interface BoardFigures extends Figures {
  readonly name: string;
}

/** What a source says about a theme. */
export interface SourceSays {
  readonly signal: 'PRAISE' | 'MIXED' | 'CONCERN' | 'SILENT';
  readonly sentence: string;
}

/** What all sources say about a theme. */
export interface Triangulation {
  readonly themeCode: string;
  readonly theme: { readonly name: string };
  readonly agreement: 'AGREE' | 'CONFLICT' | 'MIXED' | 'TOO_LITTLE';
  readonly agreementSentence: string;
  readonly experience: (SourceSays & { readonly comments: Figure }) | null;
  readonly complaints: (SourceSays & { readonly cases: Figure }) | null;
  readonly involvement: (SourceSays & { readonly statements: Figure }) | null;
  readonly safety: (SourceSays & { readonly measures: number }) | null;
}
