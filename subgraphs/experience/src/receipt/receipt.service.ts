import { Service } from '@wesaid/shared/server';
import { Action } from '../action/action.entity.js';
import { TrustReference } from '../reference/trust.reference.js';
import { settingsFor } from '../settings.js';
import { FeedbackOutcome, FeedbackStage } from './feedback-outcome.type.js';
import { receiptHash } from '@wesaid/shared/receipt';
import { maxAdditions, outcomeColumns, outcomeParts, type OutcomeParts } from './outcome-parts.js';

interface FoundFeedback extends OutcomeParts {
  readonly trust_code: string;
  readonly received_on: string;
  readonly state: string;
}

/** Shows people what became of their answer. The code is the only key to it. */
export class ReceiptService extends Service {
  /**
   * What became of the answer that a code belongs to; null when there is none. A miss takes the same two queries as a
   * hit, so that time tells nothing.
   */
  async outcomeOf(code: string): Promise<FeedbackOutcome | null> {
    const hash = receiptHash(settingsFor(this.request).receiptSecret, code);
    return this.request.work(
      async (em) => {
        const [feedback] = await em.execute<FoundFeedback[]>(
          `select trust_code, received_on::text, state, ${outcomeColumns} from feedback f where receipt_hash = ?`,
          [hash],
        );
        const rows = await em.execute<object[]>(
          `select action.* from feedback
           join action_feedback link on link.trust_code = feedback.trust_code and link.feedback_id = feedback.id
           join action on action.trust_code = link.trust_code and action.id = link.action_id
           where feedback.receipt_hash = ? and action.withdrawn_at is null
           order by action.published_at desc, action.id desc`,
          [hash],
        );
        const actions = rows.map((row) => em.map(Action, row));
        return feedback ? outcome(feedback, actions) : null;
      },
      { 'app.receipt_hash': hash },
    );
  }
}

function outcome(feedback: FoundFeedback, actions: Action[]): FeedbackOutcome {
  const unread = feedback.state === 'NEW' && feedback.replies.length === 0;
  const read = unread ? FeedbackStage.RECEIVED : FeedbackStage.READ;
  return Object.assign(new FeedbackOutcome(), {
    receivedOn: feedback.received_on,
    stage: actions.length > 0 ? FeedbackStage.ACTED_ON : read,
    trust: TrustReference.of(feedback.trust_code),
    actions,
    ...outcomeParts(feedback),
    mayAdd: feedback.additions.length < maxAdditions,
  });
}
