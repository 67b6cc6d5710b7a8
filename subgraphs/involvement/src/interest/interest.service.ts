import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import { sendEmail, sentTimes } from '@wesaid/shared/messages';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { tidyText, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { isTeam, permitAnyTeam, permitTeam } from '../involvement-team.js';
import { keyedHash } from '../keyed-hash.js';
import { lockVersion } from '../lock-version.js';
import { countInterests } from '../opportunity/count-interests.js';
import type { Opportunity } from '../opportunity/opportunity.entity.js';
import { settingsFor } from '../settings.js';
import { completeInterests, type SentAnswer } from './complete-interests.js';
import { Interest } from './interest.entity.js';
import { InterestSelection, InterestState } from './interest.enums.js';
import {
  contactErased,
  isHeld,
  problemsIn,
  type AnswerInterestInput,
  type InterestVersionInput,
} from './interest.input.js';
import { storeAnswers } from './interest.store.js';

const stored = { table: 'interest', what: 'interest' };

/** Which of the people who came forward are asked for. */
export interface InterestFilter {
  readonly trust: string;
  readonly state: InterestState | null;
  readonly selection: InterestSelection;
}

const selections = {
  [InterestSelection.ORDINARY]: { held: false, testMode: false },
  [InterestSelection.HELD]: { held: true, testMode: false },
  [InterestSelection.TEST]: { testMode: true },
} as const;

/** Thrown inside the unit of work so that nothing of it is kept. */
class Refused extends Error {
  constructor(readonly problem: ValidationProblem) {
    super();
  }
}

/** People who came forward, as the involvement team of their trust works with them. */
export class InterestService extends Service {
  /** Who came forward for the opportunities of a trust, last one first. */
  list({ trust, state, selection }: InterestFilter, page: PageArgs): Promise<Page<Interest>> {
    permitTeam(this.request.viewer, trust, 'read who came forward in this trust');
    return this.page({ trustCode: trust, ...selections[selection], ...(state && { state }) }, page);
  }

  /** Who came forward for one opportunity, last one first. */
  ofOpportunity({ id, trustCode }: Opportunity, page: PageArgs): Promise<Page<Interest>> {
    const { viewer } = this.request;
    permit(viewer, isTeam(viewer, trustCode), 'read who came forward for this opportunity');
    return this.page({ opportunity: id, ...selections.ORDINARY }, page);
  }

  /** Those of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Interest | null)[]> {
    return findByIds(references, (ids) =>
      this.completed((em) => em.find(Interest, { id: { $in: ids } }, { populate: ['opportunity.level'] })),
    );
  }

  /**
   * Answers somebody who came forward, by e-mail where they gave an address. Repeating it with the same key sends one
   * e-mail.
   * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError, IdempotencyKeyReusedError
   */
  async answer(input: AnswerInterestInput): Promise<Interest | ValidationProblem> {
    const { viewer } = this.request;
    permitAnyTeam(viewer, 'answer who came forward');
    const problems = problemsIn(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...answerInterest } = input;
    const body = keyedHash(settingsFor(this.request).receiptSecret, { answerInterest });
    try {
      const { id } = await this.request.work((em) =>
        once(em, viewer, { key, body }, () => this.keepAnswer(em, input)),
      );
      const [answered] = await this.byReferences([{ id }]);
      return answered as Interest;
    } catch (failure) {
      if (failure instanceof Refused) return failure.problem;
      throw failure;
    }
  }

  /**
   * Takes what was held for a person's: from now on it is an ordinary one, and who asked to join the register is on it.
   * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError
   */
  async release({ interest: id, expectedVersion }: InterestVersionInput): Promise<Interest> {
    permitAnyTeam(this.request.viewer, 'release what was held');
    await this.request.work(async (em) => {
      const interest = await lockVersion(em, Interest, stored, { id, expectedVersion });
      interest.held = false;
      await em.execute('update involvee set held = false where id = ?', [interest.involveeId]);
    });
    const [released] = await this.byReferences([{ id }]);
    return released as Interest;
  }

  private async keepAnswer(em: EntityManager, input: AnswerInterestInput): Promise<{ id: string }> {
    const { viewer } = this.request;
    const { ring } = settingsFor(this.request);
    const { interest: id, expectedVersion } = input;
    const interest = await lockVersion(em, Interest, stored, { id, expectedVersion });
    await em.populate(interest, ['opportunity']);
    await completeInterests(em, ring, [interest]);
    if (interest.held) throw new Refused(ValidationProblem.of([isHeld]));
    if (!interest.contact) throw new Refused(ValidationProblem.of([contactErased]));
    const { email } = interest.contact;
    const text = tidyText(input.text) ?? '';
    const message =
      email === null
        ? null
        : await sendEmail(em, ring, {
            trust: interest.trustCode,
            to: email,
            subject: interest.opportunity.title,
            text,
            about: `interest|${interest.id}`,
          });
    await storeAnswers(em, ring, [
      {
        trust: interest.trustCode,
        id: v7(),
        interest: interest.id,
        answeredAt: new Date(),
        answeredBy: viewer.kind === 'member' ? viewer.subject : viewer.kind,
        message,
        text,
      },
    ]);
    interest.state = InterestState.ANSWERED;
    await em.flush();
    return { id: interest.id };
  }

  private page(chosen: object, page: PageArgs): Promise<Page<Interest>> {
    return pageById(page, 'desc', (where, options) =>
      this.completed((em) =>
        em.find(Interest, { ...chosen, ...where }, { ...options, populate: ['opportunity.level'] }),
      ),
    );
  }

  /** Finds rows and fills in what belongs to them; when messages were sent is known to the system alone. */
  private async completed(find: (em: EntityManager) => Promise<Interest[]>): Promise<Interest[]> {
    const { ring } = settingsFor(this.request);
    let answers: SentAnswer[] = [];
    const found = await this.request.work(async (em) => {
      const interests = await find(em);
      answers = await completeInterests(em, ring, interests);
      const opportunities = new Set(interests.map(({ opportunity }) => opportunity));
      await countInterests(em, this.request.viewer, [...opportunities]);
      return interests;
    });
    const messages = answers.flatMap(({ message }) => message ?? []);
    if (messages.length === 0) return found;
    const times = await this.request.asSystem('interest').work((em) => sentTimes(em, messages));
    for (const { answer, message } of answers) answer.sentAt = times.get(message ?? '') ?? null;
    return found;
  }
}
