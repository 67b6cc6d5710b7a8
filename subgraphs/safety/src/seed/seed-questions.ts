import type { EntityManager } from '@mikro-orm/postgresql';
import { dayInLondon } from '@wesaid/shared/types';
import type { Committee } from '../committee/committee.entity.js';
import { storeAnswer, storeQuestion } from '../question/question.store.js';
import { demonstrationQuestions } from './demonstration-questions.js';

const dayMillis = 86_400_000;
const daysToAnswer = 5;

/** Puts the demonstration's questions to a committee, and answers those that are answered. */
export async function seedQuestions(em: EntityManager, committee: Committee, issuer: string): Promise<void> {
  const subjectOf = (person: string): string => `${issuer}|${person}@${committee.trustCode}`;
  const daysAgo = (days: number): string => dayInLondon(new Date(Date.now() - days * dayMillis));
  for (const { person, daysAgo: asked, words, answer } of demonstrationQuestions) {
    const askedBy = subjectOf(person);
    const question = await storeQuestion(em, committee, {
      askedBy,
      askedOn: daysAgo(asked),
      words,
      synthetic: true,
    });
    if (answer === null) continue;
    const [answeredBy, answeredOn] = [subjectOf('safety-specialist'), daysAgo(asked - daysToAnswer)];
    await storeAnswer(em, question, { number: 1, answeredBy, answeredOn, words: answer });
  }
}
