import type { EntityManager } from '@mikro-orm/postgresql';
import { sendEmail } from '@wesaid/shared/messages';
import { Service } from '@wesaid/shared/server';
import { Problems, tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { z } from 'zod';
import { requireRoleAnywhere, subjectOf, workingRoles } from '../access.js';
import type { FeedbackVersionInput } from '../feedback/feedback-version.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { holdsPersonalDetails } from '../feedback/personal-details.js';
import { lockVersion } from '../lock-version.js';
import { ComplaintInvitation } from '../receipt/outcome-parts.types.js';
import { settingsFor } from '../settings.js';
import type { InviteComplaintInput, PassPraiseOnInput } from './beyond-reply.inputs.js';
import { PassedPraise } from './beyond-reply.types.js';

const address = z.email();

/** What staff can do for the writer of an answer besides replying. Nobody is asked who they are. */
export class BeyondReplyService extends Service {
  /** Invites the writer, through the receipt, to make a complaint. Doing it again puts the new words in place. */
  async inviteComplaint(input: InviteComplaintInput): Promise<Feedback | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'invite somebody to make a complaint');
    const problems = new Problems();
    problems.needText('text', input.text ?? '', 2_000);
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.change(input, (em, { trustCode, id }) =>
      em.execute(
        `insert into complaint_invitation (trust_code, feedback_id, created_at, invited_by, invited_on, words)
         values (?, ?, now(), ?, ?::date, ?)
         on conflict (trust_code, feedback_id) do update set invited_by = excluded.invited_by, words = excluded.words`,
        [trustCode, id, subjectOf(this.request.viewer), todayInLondon(), tidyText(input.text)],
      ),
    );
  }

  /** Passes praise on to a team: the receipt says so, and the team gets a message in the words of staff. */
  async passPraiseOn(input: PassPraiseOnInput): Promise<Feedback | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'pass praise on');
    const problems = praiseProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, async (em, { trustCode, id }) => {
      const team = tidyText(input.team) ?? '';
      const values = [trustCode, id, subjectOf(this.request.viewer), todayInLondon(), team];
      await em.execute(
        `insert into passed_praise (trust_code, feedback_id, created_at, passed_by, passed_on, team)
         values (?, ?, now(), ?, ?::date, ?)
         on conflict (trust_code, feedback_id) do update set
           passed_by = excluded.passed_by, passed_on = excluded.passed_on, team = excluded.team`,
        values,
      );
      await sendEmail(em, settingsFor(this.request).ring, {
        trust: trustCode,
        to: tidyText(input.email) ?? '',
        subject: 'Somebody praised your team',
        text: `${tidyText(input.message) ?? ''}\n\nThe person was told that their praise was passed on to ${team}.\n`,
        about: `feedback|${id}`,
      });
    });
  }

  /** The invitation that goes with an answer; null when there is none. */
  async invitationOf({ trustCode, id }: Feedback): Promise<ComplaintInvitation | null> {
    const [row] = await this.request.work((em) =>
      em.execute<ComplaintInvitation[]>(
        `select words as text, invited_on::text as "invitedOn" from complaint_invitation
         where trust_code = ? and feedback_id = ?`,
        [trustCode, id],
      ),
    );
    return row ? Object.assign(new ComplaintInvitation(), row) : null;
  }

  /** To whom praise in an answer was passed on; null when it was not. */
  async praiseOf({ trustCode, id }: Feedback): Promise<PassedPraise | null> {
    const [row] = await this.request.work((em) =>
      em.execute<PassedPraise[]>(
        `select team, passed_on::text as "passedOn" from passed_praise where trust_code = ? and feedback_id = ?`,
        [trustCode, id],
      ),
    );
    return row ? Object.assign(new PassedPraise(), row) : null;
  }

  private async change(
    { feedback: id, expectedVersion }: FeedbackVersionInput,
    make: (em: EntityManager, feedback: Feedback) => Promise<unknown>,
  ): Promise<Feedback> {
    await this.request.work(async (em) => {
      const stored = { table: 'feedback', what: 'answer' };
      const feedback = await lockVersion(em, Feedback, stored, { id, expectedVersion });
      if (feedback.state === FeedbackState.NEW) feedback.state = FeedbackState.READ;
      await make(em, feedback);
    });
    const [feedback] = await this.request.get(FeedbackService).byReferences([{ id }]);
    return feedback as Feedback;
  }
}

function praiseProblems({ team, email, message }: PassPraiseOnInput): ValidationProblem['problems'] {
  const problems = new Problems();
  problems.needText('team', team, 100, 'Say which team it is.');
  const isAddress = address.safeParse(tidyText(email)).success && email.length <= 254;
  problems.need(isAddress, 'email', 'EMAIL_INVALID', 'Give the e-mail address of the team.');
  problems.needText('message', message, 2_000, 'Say what the team should hear.');
  problems.need(
    !holdsPersonalDetails(message),
    'message',
    'PERSONAL_DETAILS',
    'Leave out telephone numbers, addresses and other personal details.',
  );
  return problems.found;
}
