import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { raiseProblems } from '../../subgraphs/complaints/src/intake/raise-case.input.js';
import { problemsOf } from '../../subgraphs/experience/src/feedback/submit-feedback.rules.js';
import { QuestionKind } from '../../subgraphs/experience/src/question/question.enums.js';
import type { AskedQuestion } from '../../subgraphs/experience/src/questionnaire/asked-question.js';
import { checkAnswers } from '../../subgraphs/experience/src/questionnaire/check-answers.js';
import { refusals, textProblems } from '../../subgraphs/experience/src/receipt/add-to-feedback.service.js';
import { notOpen, problemsIn } from '../../subgraphs/involvement/src/interest/express-interest.input.js';
import { problemsInQuestion } from '../../subgraphs/safety/src/question/question.input.js';
import { isOutdated } from '../../widgets/src/feedback-form/outdated.js';
import { languages } from '../../widgets/src/languages/all.js';
import type { Language, LanguageTexts } from '../../widgets/src/languages/language.js';
import { textSentence } from '../../widgets/src/internal/text-sentence.js';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

/** Values that are wrong in one way each: empty, too long, no text, no address, in the future, not agreed to. */
const wrong: Record<string, unknown[]> = {
  String: ['', 'x'.repeat(20_000), 'a\0b'],
  ID: ['nothing'],
  LocalDate: ['2999-01-01'],
  Boolean: [false],
};

/** Inputs that hold wrong values in every field, until each wrong value of each field was there. */
function wrongValues(type: GraphQLInputType): unknown[] {
  const given = getNullableType(type);
  const named = getNamedType(type);
  if (isListType(given)) return wrongValues(named).flatMap((value) => [[value], Array(50).fill(value)]);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  if (!isInputObjectType(named)) return wrong[named.name] ?? [];
  const fields = Object.values(named.getFields()).map(
    (field) => [field.name, wrongValues(field.type)] as const,
  );
  const most = Math.max(...fields.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, turn) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[turn % values.length]])),
  );
}

const inputs = <Input>(name: string): Input[] => {
  const type = api.getType(name);
  if (!isInputObjectType(type)) throw new Error(`There is no input ${name}`);
  return wrongValues(type) as Input[];
};

const codesOf = (found: readonly (readonly { code: string }[])[], ...others: string[]): string[] =>
  // A widget makes its keys itself and says how it is used, so nobody can put these right.
  [...new Set([...found.flat().map(({ code }) => code), ...others])].filter(
    (code) => code !== 'IDEMPOTENCY_KEY_INVALID' && code !== 'COLLECTION_MODE_NOT_OF_A_PAGE',
  );

const asked = (id: string, kind: QuestionKind): AskedQuestion => ({
  versionId: 'version',
  id,
  code: id,
  kind,
  wordings: [],
  optionCodes: ['YES', 'NO'],
  askIf: id === 'hidden' ? { question: 'one', anyOf: ['YES'] } : null,
});

/** What can be wrong with answers to the questions of a trust. */
const answerCodes = checkAnswers(
  [
    asked('words', QuestionKind.FREE_TEXT),
    asked('long', QuestionKind.FREE_TEXT),
    asked('signs', QuestionKind.FREE_TEXT),
    asked('one', QuestionKind.ONE_OF),
    asked('both', QuestionKind.ONE_OF),
    asked('option', QuestionKind.ONE_OF),
    asked('text', QuestionKind.ONE_OF),
    asked('hidden', QuestionKind.ONE_OF),
  ],
  null,
  [
    { question: 'words', options: ['YES'] },
    { question: 'long', options: [], text: 'x'.repeat(4_001) },
    { question: 'signs', options: [], text: 'a\0b' },
    { question: 'one', options: ['NO'] },
    { question: 'one', options: ['NO'] },
    { question: 'both', options: ['YES', 'NO'] },
    { question: 'option', options: ['MAYBE'] },
    { question: 'text', options: [], text: 'words' },
    { question: 'hidden', options: ['YES'] },
    { question: 'unknown', options: ['YES'] },
  ],
).problems;

/** What the API can find wrong with what each form sends, by code. */
const codes = {
  feedbackForm: codesOf(
    [...inputs<Parameters<typeof problemsOf>[0]>('SubmitFeedbackInput').map(problemsOf), answerCodes],
    ...['SERVICE_UNKNOWN', 'QUESTIONNAIRE_MISSING', 'QUESTIONNAIRE_UNKNOWN'],
    'QUESTIONNAIRE_OF_ANOTHER_SERVICE',
  ),
  track: codesOf(
    ['', 'x'.repeat(4_001), 'a\0b'].map((text) => textProblems(text)),
    ...Object.keys(refusals),
  ),
  raiseConcern: codesOf(
    inputs<Parameters<typeof raiseProblems>[0]>('RaiseCaseInput').map((input) =>
      raiseProblems(input, '2026-11-03'),
    ),
    'SERVICE_UNKNOWN',
  ),
  opportunities: codesOf(
    inputs<Parameters<typeof problemsIn>[0]>('ExpressInterestInput').map(problemsIn),
    notOpen.code,
  ),
  committeeBoard: codesOf(
    inputs<Parameters<typeof problemsInQuestion>[0]>('AskCommitteeQuestionInput').map(problemsInQuestion),
  ),
} satisfies Partial<Record<keyof LanguageTexts, string[]>>;

/** What a form of a language says about a code. */
function said({ texts }: Language, form: keyof typeof codes, code: string): string | undefined {
  const words = texts[form];
  const own: Record<string, string> = 'wrong' in words ? words.wrong : words.sentences;
  return own[isOutdated(code) ? 'QUESTIONS_CHANGED' : code] ?? textSentence(code, words);
}

describe('what the API finds wrong', () => {
  it('is known here by its codes', () => {
    expect(codes.feedbackForm).toEqual(
      expect.arrayContaining(['COMMENT_TOO_LONG', 'COMMENT_NOT_TEXT', 'SERVICE_UNKNOWN']),
    );
    expect(answerCodes.map(({ code }) => code).sort()).toEqual([
      'ANSWERED_TWICE',
      'ANSWER_NOT_TEXT',
      'ANSWER_ONE_OPTION',
      'ANSWER_OPTIONS',
      'ANSWER_OPTION_UNKNOWN',
      'ANSWER_TOO_LONG',
      'ANSWER_WORDS',
      'QUESTION_NOT_ASKED',
      'QUESTION_UNKNOWN',
    ]);
    expect(codes.track).toHaveLength(5);
    expect(codes.raiseConcern).toEqual(
      expect.arrayContaining(['WORDS_MISSING', 'REPLY_EMAIL_INVALID', 'BEHALF_RELATIONSHIP_TOO_LONG']),
    );
    expect(codes.opportunities).toEqual(
      expect.arrayContaining(['SKILLS_TOO_MANY', 'INTERESTS_NOT_TEXT', 'MAY_CONTACT_NEEDED']),
    );
    expect(codes.committeeBoard.sort()).toEqual(['WORDS_MISSING', 'WORDS_NOT_TEXT', 'WORDS_TOO_LONG']);
  });

  it.each(Object.keys(languages))('is said in %s in every form', async (tag) => {
    const language = (await languages[tag]?.())?.language as Language;
    const unsaid = (Object.keys(codes) as (keyof typeof codes)[]).flatMap((form) =>
      codes[form].filter((code) => !said(language, form, code)).map((code) => `${form}: ${code}`),
    );
    expect(unsaid).toEqual([]);
  });
});
