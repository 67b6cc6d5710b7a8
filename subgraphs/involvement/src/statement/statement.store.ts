import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import { insertRows } from '../insert-rows.js';
import { insertSealed } from '../sealed-rows.js';

/** Something that was said, ready to be written. */
export interface NewStatement {
  readonly trust: string;
  readonly id: string;
  readonly createdAt: Date;
  readonly words: string;
  readonly themes: readonly string[];
  readonly taxonomyVersion: number;
  readonly sentiment: number | null;
  readonly saidOn: string;
  readonly event: string | null;
  readonly opportunity: string | null;
  readonly synthetic: boolean;
}

/** Keeps what was said, the words apart and sealed. */
export async function storeStatements(
  em: EntityManager,
  ring: KeyRing,
  statements: readonly NewStatement[],
): Promise<void> {
  await insertRows(
    em,
    'statement',
    statements.map((statement) => ({
      trust_code: statement.trust,
      id: statement.id,
      created_at: statement.createdAt,
      said_on: statement.saidOn,
      theme_codes: statement.themes,
      taxonomy_version: statement.taxonomyVersion,
      sentiment: statement.sentiment,
      event_id: statement.event,
      opportunity_id: statement.opportunity,
      synthetic: statement.synthetic,
    })),
  );
  await insertSealed(
    em,
    ring,
    'statement_words',
    statements.map(({ trust, id, words }) => ({ trust_code: trust, id, words })),
  );
}
