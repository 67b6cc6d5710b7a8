import type { EntityManager } from '@mikro-orm/postgresql';

/** That an action goes back to an answer. */
export interface ActionLink {
  readonly trustCode: string;
  readonly actionId: string;
  readonly feedbackId: string;
}

/** Links actions to the answers that they go back to, which from then on count as acted on. */
export async function linkFeedback(em: EntityManager, links: readonly ActionLink[]): Promise<void> {
  if (links.length === 0) return;
  const given = `json_to_recordset(?::json) as given("trustCode" text, "actionId" uuid, "feedbackId" uuid)`;
  const json = JSON.stringify(links);
  await em.execute(
    `insert into action_feedback (trust_code, action_id, feedback_id)
     select "trustCode", "actionId", "feedbackId" from ${given}`,
    [json],
  );
  await em.execute(
    `update feedback set state = 'ACTED_ON', version = version + 1 from ${given}
     where trust_code = "trustCode" and id = "feedbackId" and state <> 'ACTED_ON'`,
    [json],
  );
}
