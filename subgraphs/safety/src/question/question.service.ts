import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, pageById } from '@wesaid/shared/database';
import { ConflictError, NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { isUuid, todayInLondon, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { Committee } from '../committee/committee.entity.js';
import type { CommitteeRole } from '../committee/committee.enums.js';
import { CommitteeQuestion } from './committee-question.entity.js';
import {
  problemsInAnswer,
  problemsInQuestion,
  type AnswerCommitteeQuestionInput,
  type AskCommitteeQuestionInput,
} from './question.input.js';
import { mayAnswer, mayAsk } from './question.policy.js';
import { storeAnswer, storeQuestion, withAnswers } from './question.store.js';

/** Takes questions to committees and their answers, and finds them. The database shows nobody those of others. */
export class QuestionService extends Service {
  /**
   * Puts a question to a committee. Repeating it with the same key asks once.
   * @returns the question, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, IdempotencyKeyReusedError
   */
  async ask(input: AskCommitteeQuestionInput): Promise<CommitteeQuestion | ValidationProblem> {
    const askedBy = this.#viewer();
    const committee = await this.#askable(input.committee);
    const problems = problemsInQuestion(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...askCommitteeQuestion } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, this.request.viewer, { key, body: { askCommitteeQuestion } }, () =>
        storeQuestion(em, committee, { askedBy, askedOn: todayInLondon(), words: input.words }),
      );
      return this.#complete(em, await em.findOneOrFail(CommitteeQuestion, { id }));
    });
  }

  /**
   * Answers a question, or puts its answer right; the answer before is kept and no longer shown.
   * @returns the question, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, ConflictError
   */
  async answer(input: AnswerCommitteeQuestionInput): Promise<CommitteeQuestion | ValidationProblem> {
    const answeredBy = this.#viewer();
    const question = await this.#answerable(input.question);
    const problems = problemsInAnswer(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { expectedVersion } = input;
    return this.request.work(async (em) => {
      const current = await this.#complete(
        em,
        await em.findOneOrFail(CommitteeQuestion, { id: question.id }),
      );
      const answered = { answeredBy, answeredOn: todayInLondon(), words: input.answer };
      if (current.version !== expectedVersion) throw new ConflictError(expectedVersion, current.version);
      const isNext = await storeAnswer(em, question, { number: expectedVersion, ...answered });
      if (!isNext) throw new ConflictError(expectedVersion, expectedVersion + 1);
      return this.#complete(em, current);
    });
  }

  /** The questions to a committee that the viewer was given, the newest first. */
  ofCommittee(committeeId: string, page: PageArgs): Promise<Page<CommitteeQuestion>> {
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) =>
        this.#withAnswers(em, await em.find(CommitteeQuestion, { committeeId, ...where }, options)),
      ),
    );
  }

  /** The questions of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(CommitteeQuestion | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) =>
        this.#withAnswers(em, await em.find(CommitteeQuestion, { id: { $in: ids } })),
      ),
    );
  }

  async #askable(id: string): Promise<Committee> {
    const [committee, places] = await this.request.work(async (em) => [
      isUuid(id) ? await em.findOne(Committee, { id }) : null,
      await this.#placesOn(em, id),
    ]);
    if (!committee) throw new NotFoundError('committee');
    permit(this.request.viewer, mayAsk(places), 'put questions to a committee on which you do not sit');
    return committee;
  }

  async #answerable(id: string): Promise<CommitteeQuestion> {
    const { viewer } = this.request;
    const [question, places] = await this.request.work(async (em) => {
      const found = isUuid(id) ? await em.findOne(CommitteeQuestion, { id }) : null;
      return [found, found ? await this.#placesOn(em, found.committeeId) : []];
    });
    if (!question) throw new NotFoundError('question');
    permit(viewer, mayAnswer(viewer, question.trustCode, places), 'answer for this committee');
    return question;
  }

  /** As what the viewer sits on a committee today. */
  async #placesOn(em: EntityManager, committeeId: string): Promise<CommitteeRole[]> {
    if (!isUuid(committeeId)) return [];
    const rows = await em.execute<{ role: CommitteeRole }[]>(
      `select role from committee_member where committee_id = ? and person = ? and viewer_belongs_to(trust_code)
         and (now() at time zone 'Europe/London')::date between valid_from and coalesce(valid_to, 'infinity')`,
      [committeeId, this.#viewer()],
    );
    return rows.map(({ role }) => role);
  }

  #viewer(): string {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return `${viewer.issuer}|${viewer.subject}`;
  }

  async #complete(em: EntityManager, question: CommitteeQuestion): Promise<CommitteeQuestion> {
    await this.#withAnswers(em, [question]);
    return question;
  }

  #withAnswers(em: EntityManager, questions: CommitteeQuestion[]): Promise<CommitteeQuestion[]> {
    const { viewer } = this.request;
    return withAnswers(em, questions, viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : null);
  }
}
