import { Service } from '@wesaid/shared/server';
import {
  pageOf,
  pageSize,
  Problems,
  ValidationProblem,
  dayInLondon,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { v7 as uuidv7 } from 'uuid';
import { requireRoleAnywhere, workingRoles } from '../access.js';
import type { FeedbackVersionInput } from '../feedback/feedback-version.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { CommentPublication } from '../feedback/feedback.enums.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { subjectOf } from '../acting.js';
import { PublishedComment } from './published-comment.type.js';

interface PublishedRow {
  readonly id: string;
  readonly created_at: Date;
  readonly words: string;
  readonly language: string | null;
  readonly service_id: string | null;
  readonly synthetic: boolean;
}

/** Decides which words of people are published: only with their permission, and each by a person. */
export class CommentDecisionService extends Service {
  /**
   * Publishes the words of an answer as they stand there now.
   * @throws NotFoundError, ConflictError when the answer was changed meanwhile
   */
  async publish(input: FeedbackVersionInput): Promise<Feedback | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'publish the words of an answer');
    return this.decide(input, CommentPublication.PUBLISHED);
  }

  /** Keeps the words of an answer with the trust, or takes them back when they were published. */
  async withhold(input: FeedbackVersionInput): Promise<Feedback> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'withhold the words of an answer');
    return (await this.decide(input, CommentPublication.WITHHELD)) as Feedback;
  }

  /** One page of the published words about a trust, newest first, for everybody. */
  async published(
    trust: string,
    service: string | null,
    { first, after }: PageArgs,
  ): Promise<Page<PublishedComment>> {
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      [`decision = 'PUBLISHED'`],
      service === null ? null : ['service_id = ?', service],
      place && ['(created_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const rows = await this.request.work((em) =>
      em.execute<PublishedRow[]>(
        `select id, created_at, words, language, service_id, synthetic from comment_decision
         where ${where} order by created_at desc, id desc limit ?`,
        [...values, limit + 1],
      ),
    );
    const comments = rows.map(({ id, created_at, words, language, service_id, synthetic }) => {
      const at = new Date(created_at);
      return Object.assign(new PublishedComment(), {
        id,
        at,
        words,
        language,
        serviceId: service_id,
        synthetic,
        publishedOn: dayInLondon(at),
      });
    });
    return pageOf(comments, limit, ({ at, id }) => cursorOf({ at, id }));
  }

  private async decide(
    input: FeedbackVersionInput,
    decision: CommentPublication,
  ): Promise<Feedback | ValidationProblem> {
    const publishes = decision === CommentPublication.PUBLISHED;
    const refused: { problems: FieldProblem[] } = { problems: [] };
    const { viewer } = this.request;
    const feedback = await this.request
      .get(FeedbackService)
      .change(input, 'decide on the words of an answer', async (answer, em) => {
        refused.problems = publishes ? problemsOf(answer) : [];
        if (refused.problems.length > 0) {
          answer.version -= 1;
          return;
        }
        answer.publication = decision;
        await em.execute(
          `insert into comment_decision
             (trust_code, id, created_at, feedback_id, decision, words, language, service_id, synthetic, decided_by)
           values (?, ?, now(), ?, ?, ?, ?, ?, ?, ?)
           on conflict (trust_code, feedback_id) do update set decision = excluded.decision, words = excluded.words,
             created_at = excluded.created_at, language = excluded.language, decided_by = excluded.decided_by`,
          [
            answer.trustCode,
            uuidv7(),
            answer.id,
            decision,
            publishes ? answer.comment : null,
            answer.detectedLanguage,
            answer.serviceId,
            answer.synthetic,
            subjectOf(viewer),
          ],
        );
      });
    return refused.problems.length > 0 ? ValidationProblem.of(refused.problems) : feedback;
  }
}

/** Why the words of an answer must not be published. */
function problemsOf(feedback: Feedback): FieldProblem[] {
  const problems = new Problems();
  const need = (fits: boolean, code: string, message: string): void =>
    problems.need(fits, 'feedback', code, message);
  need(feedback.mayPublish, 'NOT_PERMITTED', 'The person did not agree that their words are published.');
  need(feedback.comment !== null, 'NO_WORDS', 'The person wrote no words.');
  need(!feedback.held && !feedback.testMode, 'NOT_REAL', 'It is held back, or was sent in test mode.');
  need(
    !feedback.personalDetails,
    'PERSONAL_DETAILS',
    'Take the personal details out first, or say that they are none.',
  );
  need(
    !feedback.needsAttention && feedback.safeguardingSince === null,
    'MAY_SPEAK_OF_DANGER',
    'The words may speak of danger. Say first that they do not.',
  );
  return problems.found;
}
