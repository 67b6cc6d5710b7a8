import { createClient } from '@wesaid/widgets/client';
import { BoardDocument, type BoardQuery } from './generated/graphql.js';

/** A board with its trusts, and of each trust all that the widgets of the dashboard draw. */
export type Board = NonNullable<BoardQuery['integratedCareBoard']>;

/**
 * Asks for a board and its trusts, in the name of one of its analysts.
 * @throws Error whose message is a sentence for people
 */
export async function readBoard(code: string, token: string): Promise<Board> {
  const client = createClient({ api: '', token });
  const { integratedCareBoard } = await client.ask(BoardDocument, { code });
  if (!integratedCareBoard) throw new Error('There is no such board.');
  return integratedCareBoard;
}
