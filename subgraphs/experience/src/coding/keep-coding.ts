import type { EntityManager } from '@mikro-orm/postgresql';

/** What one person said about one answer. */
export interface NewCoding {
  readonly trustCode: string;
  readonly feedbackId: string;
  readonly coder: string;
  readonly themes: readonly string[];
  readonly sentiment: number | null;
  readonly taxonomyVersion: number;
  /** Whether the person could not see what others said. */
  readonly blind: boolean;
}

/** Keeps what a person said, in place of what the same person said before. What was said blind stays as it is. */
export async function keepCoding(em: EntityManager, coding: NewCoding): Promise<void> {
  await em.execute(
    `insert into feedback_coding (trust_code, feedback_id, coder, theme_codes, sentiment, taxonomy_version, blind)
     select ?, ?::uuid, ?, array(select json_array_elements_text(?::json)), ?::smallint, ?, ?
     on conflict (trust_code, feedback_id, coder) do update set theme_codes = excluded.theme_codes,
       sentiment = excluded.sentiment, taxonomy_version = excluded.taxonomy_version, coded_at = excluded.coded_at
     where not feedback_coding.blind`,
    [
      coding.trustCode,
      coding.feedbackId,
      coding.coder,
      JSON.stringify([...new Set(coding.themes)].sort()),
      coding.sentiment,
      coding.taxonomyVersion,
      coding.blind,
    ],
  );
}
