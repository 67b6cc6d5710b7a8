import { pageById } from '@wesaid/shared/database';
import { ForbiddenError } from '@wesaid/shared/errors';
import { holdsWhole, type Role, type Viewer } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { Problems, tidyText, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRoleAnywhere, subjectOf } from '../access.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { lockVersion } from '../lock-version.js';
import { FeedbackReply } from './reply.entity.js';
import { ReplyState } from './reply.enums.js';
import type { DecideReplyInput } from './reply.inputs.js';
import { whenSent } from './send-reply.js';

const moderators: readonly Role[] = ['experience-team', 'experience-lead'];

/** Lets only people pass who read replies of a whole trust. @throws ForbiddenError */
function requireModerator(viewer: Viewer, trust: string): void {
  if (viewer.kind !== 'system' && !holdsWhole(viewer, trust, ...moderators)) {
    throw new ForbiddenError('decide about replies of this trust');
  }
}

/** The second person who reads a reply before others do. Nobody decides about their own; the database holds to it too. */
export class ModerationService extends Service {
  /** The replies of a trust that wait, first written first. */
  waiting(trust: string, page: PageArgs): Promise<Page<FeedbackReply>> {
    requireRoleAnywhere(this.request.viewer, moderators, 'decide about replies');
    requireModerator(this.request.viewer, trust);
    return pageById(page, 'asc', (where, options) =>
      this.request.work((em) =>
        em.find(FeedbackReply, { trustCode: trust, state: ReplyState.WAITING, ...where }, options),
      ),
    );
  }

  /** Publishes a reply that waits, or sends it back to its author with a reason. */
  async decide(input: DecideReplyInput): Promise<FeedbackReply | ValidationProblem> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, moderators, 'decide about replies');
    const problems = new Problems();
    if (!input.publish) {
      problems.needText('reason', input.reason ?? '', 1_000, 'Say what its author should change.');
    }
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.work(async (em) => {
      const stored = { table: 'feedback_reply', what: 'reply' };
      const reply = await lockVersion(em, FeedbackReply, stored, { id: input.reply, ...input });
      requireModerator(viewer, reply.trustCode);
      const decidedBy = subjectOf(viewer);
      if (reply.author === decidedBy) throw new ForbiddenError('decide about a reply of your own');
      if (reply.state !== ReplyState.WAITING)
        throw new ForbiddenError('decide about a reply that waits no more');
      Object.assign(reply, {
        state: input.publish ? ReplyState.PUBLISHED : ReplyState.DECLINED,
        decidedBy,
        decidedAt: new Date(),
        declineReason: input.publish ? null : tidyText(input.reason),
      });
      const { trustCode, feedbackId } = reply;
      const feedback = await em.findOneOrFail(Feedback, { trustCode, id: feedbackId });
      await whenSent(em, reply, feedback, decidedBy);
      return reply;
    });
  }
}
