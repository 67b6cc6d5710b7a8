import type { TemplateResult } from 'lit';
import type { TrustedDocument } from '../data/graphql-client.js';
import type { CommitteeBoardQuery } from '../generated/graphql.js';
import type { BoardStrings } from './committee-board.strings.js';
import type { ChartKit } from '../spc-chart/chart-kit.js';
import type { PartStrings } from './part.strings.js';

/** One of the viewer's committees. */
export type BoardCommittee = CommitteeBoardQuery['myCommittees']['nodes'][number];

/** The parts of a board, in their order. */
export type PartName = 'meetings' | 'measures' | 'questions';

/** Words of the board's language; English ones lack those of the parts. */
export type BoardWords = BoardStrings & Partial<PartStrings>;

/**
 * What the board gives to its parts, which are files of their own that are fetched after it. Lit's functions are among
 * it: a second Lit in each file would weigh more than the file.
 */
export interface BoardKit extends ChartKit {
  readonly words: BoardWords;
  /** Where the API is. */
  readonly api: string;
  /** The committee that is shown. */
  readonly committee: string;
  /** Sends a document in the viewer's name; rejects with a `RequestError`. */
  readonly ask: <Result, Variables>(
    document: TrustedDocument<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
  /** Tells a screen reader something. */
  readonly say: (text: string) => void;
  /** Draws again. */
  readonly update: () => void;
  readonly focusOn: (selector: string) => Promise<void>;
  /** Tells the page that something was sent, or was not. */
  readonly sent: (failure?: string) => void;
}

/** What the API gives for a page of any part. */
export interface PartAnswer<Item> {
  committee: {
    items: { nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  } | null;
}

/** One part of a board. */
export interface BoardPart<Item> {
  /** Asks for a page of what it shows. */
  readonly document: TrustedDocument<
    PartAnswer<Item>,
    { committee: string; after?: string | null | undefined }
  >;
  /** Draws what is there, at least one item. */
  render(items: readonly Item[]): TemplateResult;
  /** Draws what stands below, whether anything is there or not; it can show everything anew. */
  renderForm?(reload: () => Promise<void>): TemplateResult;
}

/** The file of a part. */
export interface PartModule<Item> {
  /** @param kit Gives what the board has now. */
  createPart(kit: () => BoardKit): BoardPart<Item>;
}
