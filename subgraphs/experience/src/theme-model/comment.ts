import type { QuestionKind } from './text.js';

/** A comment that people have labelled. */
export interface LabelledComment {
  /** Identifier in its file. */
  readonly id: string;
  /** Who wrote it; comments of one person are kept together when a model is tested. */
  readonly person: string;
  readonly text: string;
  readonly kind: QuestionKind;
  /** Places in `labels` of the themes that were found; empty where all are outside the model: it teaches, and is not scored. */
  readonly themes: readonly number[];
  /** 1 (very positive) to 5 (very negative); null when nobody said. */
  readonly sentiment: number | null;
  /** The service, for comparing mistakes; empty when not known. */
  readonly service: string;
}
