import type { EntityManager } from '@mikro-orm/postgresql';

/** What a person said about a comment. */
export interface Said {
  readonly trustCode: string;
  readonly feedbackId: string;
  /** The themes that were chosen; null when nothing was said about them. */
  readonly themes: readonly string[] | null;
  /** Whether the comment was looked at for all themes, so that one which was not chosen was judged not to be so. */
  readonly allThemes: boolean;
  /** Null when nothing was said about it. */
  readonly sentiment: number | null;
}

/**
 * Takes what a person said about comments for the decision on what the model expected: a theme that the person chose was
 * so; one that they did not choose was not, where they looked for all. What was decided before stays. One statement,
 * however many comments.
 */
export async function decideExpected(em: EntityManager, said: readonly Said[], by: string): Promise<void> {
  if (said.length === 0) return;
  await em.execute(
    `update feedback_finding f set decided_by = ?, decided_at = now(), decision = case
       when f.value = any (case f.kind when 'THEME' then s.themes else array[s.sentiment] end) then 'CONFIRMED'
       else 'REJECTED' end
     from json_to_recordset(?::json) as s("trustCode" text, "feedbackId" uuid, themes text[], "allThemes" boolean, sentiment text)
     where f.trust_code = s."trustCode" and f.feedback_id = s."feedbackId" and f.decision is null
       and ((f.kind = 'THEME' and s.themes is not null and (s."allThemes" or f.value = any (s.themes))) or (f.kind = 'SENTIMENT' and s.sentiment is not null))`,
    [by, JSON.stringify(said)],
  );
}

/** A change of many comments that decided on what the model expected of them. */
export interface Decided {
  readonly feedbackIds: readonly string[];
  readonly by: string;
  /** When the transaction began in which it was decided, to the microsecond, as the database writes it. */
  readonly at: string;
}

/** Takes back what was decided by a change that is taken back; what anybody decided before or after it stays. */
export async function forgetDecided(em: EntityManager, { feedbackIds, by, at }: Decided): Promise<void> {
  if (feedbackIds.length === 0) return;
  await em.execute(
    `update feedback_finding set decision = null, decided_by = null, decided_at = null
     where feedback_id in (?) and kind in ('THEME', 'SENTIMENT') and decided_by = ? and decided_at = ?::timestamptz`,
    [[...feedbackIds], by, at],
  );
}
