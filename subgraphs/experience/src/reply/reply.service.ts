import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError, NotFoundError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { isUuid, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { requireRoleAnywhere, subjectOf, workingRoles } from '../access.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { lockVersion, type ReadVersion } from '../lock-version.js';
import { FeedbackReply } from './reply.entity.js';
import { ReplyState } from './reply.enums.js';
import type { ReplyToFeedbackInput, ReplyVersionInput, UpdateReplyInput } from './reply.inputs.js';
import { authorMayChange, fittingProblems, stateOf, writtenProblems, type Answered } from './reply.rules.js';
import { whenSent } from './send-reply.js';

const stored = { table: 'feedback_reply', what: 'reply' };
const answers = { table: 'feedback', what: 'answer' };

/** What staff write back. Row-level security decides which answers there are for whom. */
export class ReplyService extends Service {
  /** The replies to an answer, oldest first, whatever their state. */
  async to(feedback: Feedback): Promise<FeedbackReply[]> {
    const { trustCode, id: feedbackId } = feedback;
    return this.request.work((em) =>
      em.find(FeedbackReply, { trustCode, feedbackId }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    );
  }

  /** How many public replies of the viewer were published at a trust and stand. */
  publishedBy(trust: string): Promise<number> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'reply to what people told a trust');
    return this.request.work((em) => this.published(em, trust));
  }

  /** Replies to an answer, once for each idempotency key, if nothing was added to the answer meanwhile. */
  async reply(input: ReplyToFeedbackInput): Promise<FeedbackReply | ValidationProblem> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'reply to an answer');
    const problems = [...idempotencyKeyProblems(input.idempotencyKey), ...writtenProblems(input)];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...body } = input;
    return this.request.work(async (em) => {
      const unfitting = fittingProblems(input, input.public, await answerTo(em, input.feedback));
      if (unfitting.length > 0) return ValidationProblem.of(unfitting);
      const { id } = await once(em, viewer, { key, body: { replyToFeedback: body } }, async () => {
        const feedback = await lockVersion(em, Feedback, answers, { id: input.feedback, ...input });
        const reply = this.written(input, feedback);
        reply.state = stateOf(reply, await this.published(em, reply.trustCode));
        await whenSent(em, reply, feedback, reply.author);
        await em.persist(reply).flush();
        return { id: reply.id };
      });
      return em.findOneOrFail(FeedbackReply, { id });
    });
  }

  /** Puts other words in the place of one's own reply, while one may. */
  async update(input: UpdateReplyInput): Promise<FeedbackReply | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'change a reply');
    const problems = writtenProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.request.work(async (em) => {
      const before = isUuid(input.reply)
        ? await em.findOne(FeedbackReply, { id: input.reply }, { disableIdentityMap: true })
        : null;
      if (!before) throw new NotFoundError(stored.what);
      const unfitting = fittingProblems(input, before.isPublic, await answerTo(em, before.feedbackId));
      if (unfitting.length > 0) return ValidationProblem.of(unfitting);
      const reply = await lockVersion(em, FeedbackReply, stored, versionOf(input));
      this.requireOwnTime(reply);
      reply.words = input.text;
      reply.sender = tidyText(input.from) ?? '';
      reply.language = languageTag(input.language);
      reply.state = stateOf(reply, await this.published(em, reply.trustCode));
      // What a second person agreed to were other words.
      Object.assign(reply, { decidedBy: null, decidedAt: null, declineReason: null });
      const feedback = await em.findOneOrFail(Feedback, { trustCode: reply.trustCode, id: reply.feedbackId });
      await whenSent(em, reply, feedback, reply.author);
      return reply;
    });
  }

  /** Takes a reply back: the author while they may, the lead of the trust always. */
  async withdraw(input: ReplyVersionInput): Promise<FeedbackReply> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'take a reply back');
    return this.request.work(async (em) => {
      const reply = await lockVersion(em, FeedbackReply, stored, versionOf(input));
      if (!holdsWhole(viewer, reply.trustCode, 'experience-lead')) this.requireOwnTime(reply);
      reply.state = ReplyState.WITHDRAWN;
      return reply;
    });
  }

  private requireOwnTime(reply: FeedbackReply): void {
    if (reply.author !== subjectOf(this.request.viewer)) {
      throw new ForbiddenError('change the reply of somebody else');
    }
    if (!authorMayChange(reply)) {
      throw new ForbiddenError('change this reply any more; ask the lead to take it back');
    }
  }

  private published(em: EntityManager, trust: string): Promise<number> {
    const author = subjectOf(this.request.viewer);
    return em.count(FeedbackReply, {
      trustCode: trust,
      author,
      isPublic: true,
      state: ReplyState.PUBLISHED,
    });
  }

  private written(input: ReplyToFeedbackInput, feedback: Feedback): FeedbackReply {
    return Object.assign(new FeedbackReply(), {
      trustCode: feedback.trustCode,
      feedbackId: feedback.id,
      author: subjectOf(this.request.viewer),
      isPublic: input.public,
      kind: input.kind,
      words: input.text,
      language: languageTag(input.language),
      sender: tidyText(input.from) ?? '',
      synthetic: feedback.synthetic,
    });
  }
}

const versionOf = ({ reply: id, expectedVersion }: ReplyVersionInput): ReadVersion => ({
  id,
  expectedVersion,
});

/** What of an answer a reply has to fit. @throws NotFoundError */
async function answerTo(em: EntityManager, id: string): Promise<Answered> {
  const [answer] = isUuid(id)
    ? await em.execute<Answered[]>(
        `select may_publish as "mayPublish", language, reply_language as "replyLanguage" from feedback where id = ?`,
        [id],
      )
    : [];
  if (!answer) throw new NotFoundError(answers.what);
  return answer;
}
