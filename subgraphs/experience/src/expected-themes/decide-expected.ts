import type { EntityManager } from '@mikro-orm/postgresql';

/** What a person said about a comment. */
export interface Said {
  readonly feedbackId: string;
  readonly themes: readonly string[];
  readonly sentiment: number | null;
  readonly by: string;
}

/**
 * Takes what a person said about a comment for the decision on what the model expected: a theme that the person chose was
 * so, one that they did not choose was not. What was decided before stays.
 */
export async function decideExpected(
  em: EntityManager,
  { feedbackId, themes, sentiment, by }: Said,
): Promise<void> {
  await em.execute(
    `update feedback_finding set decided_by = ?, decided_at = now(),
       decision = case when value in (select json_array_elements_text(?::json)) then 'CONFIRMED' else 'REJECTED' end
     where feedback_id = ? and decision is null and (kind = 'THEME' or (kind = 'SENTIMENT' and ?))`,
    [
      by,
      JSON.stringify(sentiment === null ? themes : [...themes, String(sentiment)]),
      feedbackId,
      sentiment !== null,
    ],
  );
}
