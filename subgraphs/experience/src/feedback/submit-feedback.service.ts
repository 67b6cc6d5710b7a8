import { UnauthenticatedError, ForbiddenError } from '@wesaid/shared/errors';
import { idempotencyScope, once } from '@wesaid/shared/idempotency';
import type { Viewer } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { dayInLondon, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { chosenService } from '../organisations/chosen-service.js';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';
import { addAnswers, triageAnswers } from '../questionnaire/add-answers.js';
import { chosenQuestionnaire } from '../questionnaire/chosen-questionnaire.js';
import { settingsFor } from '../settings.js';
import { addFeedback, triage } from './add-feedback.js';
import { Feedback } from './feedback.entity.js';
import { CollectionMode } from './feedback.enums.js';
import type { SubmitFeedbackInput } from './submit-feedback.input.js';
import { FeedbackReceipt } from './submit-feedback.result.js';
import { languageTag, problemsOf } from './submit-feedback.rules.js';

type PublicViewer = Extract<Viewer, { kind: 'public' }>;

/** What is kept of a receipt for repeats: all but the code, which is made anew from the key. */
type KeptReceipt = Pick<FeedbackReceipt, 'receivedOn' | 'testMode'>;

/** Takes answers from the public pages of a trust. */
export class SubmitFeedbackService extends Service {
  /**
   * Takes one answer, once for each idempotency key.
   * @throws UnavailableError when it could not be kept; nothing was then acknowledged
   */
  async submit(input: SubmitFeedbackInput): Promise<FeedbackReceipt | ValidationProblem> {
    const viewer = this.publicViewer();
    const { serviceId, problems: serviceProblems } = await chosenService(
      this.request,
      viewer.trust,
      input.service,
    );
    const {
      answers,
      problems: answerProblems,
      ...asked
    } = await chosenQuestionnaire(this.request, viewer.trust, serviceId, input);
    const problems = [...problemsOf(input), ...serviceProblems, ...answerProblems];
    if (problems.length > 0) return ValidationProblem.of(problems);

    const { idempotencyKey, ...body } = input;
    const { receiptSecret } = settingsFor(this.request);
    const code = receiptCode(receiptSecret, idempotencyScope(viewer), idempotencyKey);
    const kept = await this.request.work((em) =>
      once<KeptReceipt>(em, viewer, { key: idempotencyKey, body }, async () => {
        const feedback = feedbackOf(viewer, input, serviceId, receiptHash(receiptSecret, code));
        await addFeedback(em, [triageAnswers(Object.assign(feedback, asked), answers)]);
        await addAnswers(em, feedback, answers);
        return { receivedOn: feedback.receivedOn, testMode: feedback.testMode };
      }),
    );
    return Object.assign(new FeedbackReceipt(), { code, ...kept });
  }

  private publicViewer(): PublicViewer {
    const { viewer } = this.request;
    if (viewer.kind === 'public') return viewer;
    if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
    throw new ForbiddenError('send an answer other than from a page of a trust');
  }
}

/** The reply that is asked for; nothing of it is kept where none is wanted. */
const replyOf = (
  input: SubmitFeedbackInput,
): Pick<Feedback, 'replyWanted' | 'replyLanguage' | 'replyFormat'> =>
  input.replyWanted
    ? {
        replyWanted: true,
        replyLanguage: languageTag(input.replyLanguage),
        replyFormat: input.replyFormat ?? null,
      }
    : { replyWanted: false, replyLanguage: null, replyFormat: null };

function feedbackOf(
  viewer: PublicViewer,
  input: SubmitFeedbackInput,
  serviceId: string | null,
  receiptHash: string,
): Feedback {
  const receivedAt = new Date();
  const held = tidyText(input.website) !== null;
  return triage(
    Object.assign(new Feedback(), {
      trustCode: viewer.trust,
      serviceId,
      receivedAt,
      receivedOn: dayInLondon(receivedAt),
      rating: input.rating,
      // Exactly as typed: what somebody tells a trust is evidence, and not ours to mend.
      comment: input.comment || null,
      mayPublish: input.mayPublish,
      language: languageTag(input.language),
      collectionMode: input.collectionMode ?? CollectionMode.ONLINE,
      respondentType: input.respondentType ?? null,
      assistedBy: input.assistedBy ?? null,
      ...replyOf(input),
      testMode: viewer.testMode,
      held,
      counted: !held && !viewer.testMode,
      receiptHash,
    }),
  );
}
