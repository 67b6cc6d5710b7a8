import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText } from '@wesaid/shared/types';
import { Committee } from '../committee/committee.entity.js';
import { withParents } from '../committee/committee.tree.js';
import { CommitteeQuestion } from './committee-question.entity.js';

/** What a new question is made of. */
export interface NewQuestion {
  /** Who asks, as `issuer|subject`. */
  readonly askedBy: string;
  readonly askedOn: string;
  readonly words: string;
  readonly synthetic?: boolean;
}

/** Stores a question. */
export async function storeQuestion(
  em: EntityManager,
  committee: Pick<Committee, 'id' | 'trustCode'>,
  { askedBy, askedOn, words, synthetic = false }: NewQuestion,
): Promise<Pick<CommitteeQuestion, 'id' | 'trustCode'>> {
  const { id: committeeId, trustCode } = committee;
  const tidy = { words: tidyText(words) };
  const asked = { trustCode, committeeId, askedBy, askedOn, ...tidy, synthetic };
  const question = Object.assign(new CommitteeQuestion(), asked);
  await em.persist(question).flush();
  return { id: question.id, trustCode };
}

/** What an answer is made of. */
export interface NewAnswer {
  /** 1 for the first answer, and one more for each that puts the one before right. */
  readonly number: number;
  /** Who answers, as `issuer|subject`. */
  readonly answeredBy: string;
  readonly answeredOn: string;
  readonly words: string;
}

/**
 * Stores an answer.
 * @returns false when the question has an answer with this number already
 */
export async function storeAnswer(
  em: EntityManager,
  question: Pick<CommitteeQuestion, 'id' | 'trustCode'>,
  { number, answeredBy, answeredOn, words }: NewAnswer,
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `insert into committee_answer (trust_code, question_id, number, answered_by, answered_on, words)
     values (?, ?, ?, ?, ?, ?) on conflict do nothing returning number`,
    [question.trustCode, question.id, number, answeredBy, answeredOn, tidyText(words)],
  );
  return rows.length === 1;
}

interface AnswerRow {
  readonly question: string;
  readonly number: number;
  readonly words: string;
  readonly answered_on: string;
}

/**
 * Gives questions their newest answers and their committees.
 * @param viewer who asks now, as `issuer|subject`; null when nobody does
 */
export async function withAnswers(
  em: EntityManager,
  questions: CommitteeQuestion[],
  viewer: string | null,
): Promise<CommitteeQuestion[]> {
  if (questions.length === 0) return questions;
  const answers = await em.execute<AnswerRow[]>(
    `select distinct on (question_id) question_id as question, number, words, answered_on::text as answered_on
     from committee_answer where question_id in (?) order by question_id, number desc`,
    [questions.map(({ id }) => id)],
  );
  const committees = await em.find(Committee, {
    id: { $in: questions.map(({ committeeId }) => committeeId) },
  });
  await withParents(em, committees);
  for (const question of questions) {
    const answer = answers.find((each) => each.question === question.id);
    question.answer = answer?.words ?? null;
    question.answeredOn = answer?.answered_on ?? null;
    question.version = 1 + (answer?.number ?? 0);
    question.mine = question.askedBy === viewer;
    const committee = committees.find(({ id }) => id === question.committeeId);
    // Whoever sees a question sees its committee: the policy of the one is the other's.
    if (committee) question.committee = committee;
  }
  return questions;
}
