import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, ForbiddenError, NotFoundError } from '@wesaid/shared/errors';
import { idempotencyScope, once } from '@wesaid/shared/idempotency';
import type { Viewer } from '@wesaid/shared/identity';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { dayInLondon, isUuid, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { holdsService, requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { addFeedback, triage } from '../feedback/add-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { chosenService } from '../organisations/chosen-service.js';
import { ServiceReference } from '../reference/service.reference.js';
import { settingsFor } from '../settings.js';
import type { RecordFeedbackInput, TakeBackFeedbackInput } from './recorded-feedback.input.js';
import { recordProblems } from './recorded-feedback.rules.js';
import { RecordedFeedback, RecordedPile, RecordedReceipt } from './recorded-feedback.types.js';

/** Everything of a receipt but the code, which is made anew from the key. */
type KeptReceipt = Pick<RecordedReceipt, 'feedback' | 'receivedOn'>;

const latest = 5;

/** Answers that staff write down for people: from cards, from the telephone, or while they help. */
export class RecordedFeedbackService extends Service {
  /** Keeps one answer, once for each idempotency key. */
  async record(input: RecordFeedbackInput): Promise<RecordedReceipt | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'enter feedback of this trust');
    const { serviceId, problems: serviceProblems } = await chosenService(
      this.request,
      input.trust,
      input.service,
    );
    if (serviceProblems.length === 0 && !holdsService(viewer, input.trust, serviceId, workingRoles)) {
      throw new ForbiddenError('enter feedback for a service that is not yours');
    }
    const now = new Date();
    const problems = [...recordProblems(input, dayInLondon(now)), ...serviceProblems];
    if (problems.length > 0) return ValidationProblem.of(problems);

    const { idempotencyKey, ...body } = input;
    const { receiptSecret } = settingsFor(this.request);
    const code = receiptCode(receiptSecret, idempotencyScope(viewer), idempotencyKey);
    const kept = await this.request.work((em) =>
      once<KeptReceipt>(em, viewer, { key: idempotencyKey, body: { recordFeedback: body } }, async () => {
        const feedback = feedbackOf(input, serviceId, now);
        feedback.receiptHash = receiptHash(receiptSecret, code);
        await addFeedback(em, [feedback]);
        await em.execute(
          `insert into recorded_feedback (trust_code, feedback_id, service_id, recorded_by, recorded_at, late_because)
           values (?, ?, ?, ?, ?::timestamptz, ?)`,
          [
            input.trust,
            feedback.id,
            serviceId,
            nameOf(viewer),
            now.toISOString(),
            tidyText(input.lateBecause),
          ],
        );
        return { feedback: feedback.id, receivedOn: feedback.receivedOn };
      }),
    );
    return Object.assign(new RecordedReceipt(), { code, ...kept });
  }

  /** What the viewer wrote down for a trust: how many today, and the last few. */
  async mine(trust: string): Promise<RecordedPile> {
    const { viewer } = this.request;
    requireRole(viewer, trust, workingRoles, 'enter feedback of this trust');
    const mine = 'recorded.trust_code = ? and recorded.recorded_by = ?';
    return this.request.work(async (em) => {
      const [count] = await em.execute<{ today: number }[]>(
        `select count(*)::int as today from recorded_feedback recorded
         where ${mine} and (recorded_at at time zone 'Europe/London')::date = ?::date`,
        [trust, nameOf(viewer), dayInLondon(new Date())],
      );
      const rows = await em.execute<RecordedRow[]>(
        `select feedback.*, recorded.recorded_at, recorded.recorded_at > now() - interval '1 day' as fresh
         from recorded_feedback recorded
         join feedback on feedback.trust_code = recorded.trust_code and feedback.id = recorded.feedback_id
         where ${mine} order by recorded.recorded_at desc, feedback.id desc limit ?`,
        [trust, nameOf(viewer), latest],
      );
      return Object.assign(new RecordedPile(), {
        today: count?.today ?? 0,
        latest: rows.map((row) => recordedOf(em, row)),
      });
    });
  }

  /**
   * Takes back what the viewer wrote down by mistake. Nothing of it stays, in no figure either.
   * @throws NotFoundError when they wrote no such answer down within a day
   * @throws ConflictError when somebody works with it meanwhile
   */
  async takeBack({ feedback: id, expectedVersion }: TakeBackFeedbackInput): Promise<string> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'take back feedback that was entered');
    await this.request.work(async (em) => {
      const [found] = isUuid(id)
        ? await em.execute<{ version: number }[]>(
            `select feedback.version from feedback
             join recorded_feedback recorded on recorded.trust_code = feedback.trust_code and recorded.feedback_id = feedback.id
             where feedback.id = ? and recorded.recorded_by = ? and recorded.recorded_at > now() - interval '1 day'
             for update of feedback`,
            [id, nameOf(viewer)],
          )
        : [];
      if (!found) throw new NotFoundError('answer that you entered');
      if (found.version !== expectedVersion) throw new ConflictError(expectedVersion, found.version);
      // Counts stay when an answer is erased later; this one was never given.
      await em.execute('update feedback set counted = false where id = ?', [id]);
      const gone = await em.execute<object[]>('delete from feedback where id = ? returning id', [id]);
      if (gone.length === 0) throw new ConflictError(expectedVersion, found.version);
    });
    return id;
  }
}

interface RecordedRow {
  readonly recorded_at: Date;
  readonly fresh: boolean;
}

const nameOf = (viewer: Viewer): string =>
  viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : viewer.kind;

function recordedOf(
  em: EntityManager,
  { recorded_at: recordedAt, fresh, ...row }: RecordedRow,
): RecordedFeedback {
  const feedback = em.map(Feedback, row);
  const { id, receivedOn, rating, comment, collectionMode, version, state } = feedback;
  return Object.assign(new RecordedFeedback(), {
    id,
    receivedOn,
    rating,
    comment,
    collectionMode,
    version,
    recordedAt: new Date(recordedAt),
    service: ServiceReference.of(feedback.serviceId),
    mayBeTakenBack: fresh && state === 'NEW',
  });
}

/** The answer. One of an earlier day came in at noon of it, as imported ones do. */
function feedbackOf(input: RecordFeedbackInput, serviceId: string | null, now: Date): Feedback {
  const { receivedOn } = input;
  return triage(
    Object.assign(new Feedback(), {
      trustCode: input.trust,
      serviceId,
      receivedAt: receivedOn === dayInLondon(now) ? now : new Date(`${receivedOn}T12:00:00Z`),
      receivedOn,
      rating: input.rating,
      comment: tidyText(input.comment),
      mayPublish: input.mayPublish,
      language: languageTag(input.language),
      collectionMode: input.collectionMode,
      respondentType: input.respondentType ?? null,
      assistedBy: input.assistedBy ?? null,
      counted: true,
    }),
  );
}
