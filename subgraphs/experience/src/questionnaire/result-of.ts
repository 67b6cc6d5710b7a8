import type { SurveyQuestion } from '../question/survey-question.entity.js';
import { ServiceReference } from '../reference/service.reference.js';
import { chooseWording, fallbackLanguage } from './choose-wording.js';
import { QuestionOptionCount, QuestionResult, ServiceQuestionResult } from './question-results.type.js';

/** How many people of a service chose an option; the empty option stands for having answered at all. */
export interface OptionCount {
  readonly service_id: string;
  readonly option_code: string;
  readonly responses: number;
  readonly synthetic: number;
}

const total = (counts: readonly OptionCount[], ...options: readonly string[]): number =>
  counts
    .filter(({ option_code: code }) => options.includes(code))
    .reduce((sum, each) => sum + each.responses, 0);

const measureOf = ({ favourableCodes }: SurveyQuestion, counts: readonly OptionCount[]): number | null => {
  const responses = total(counts, '');
  return favourableCodes.length === 0 || responses === 0
    ? null
    : (total(counts, ...favourableCodes) / responses) * 100;
};

/** What people answered to a question, from the counts of its options. */
export function resultOf(question: SurveyQuestion, counts: readonly OptionCount[]): QuestionResult {
  const wording = chooseWording(question.wordings, fallbackLanguage);
  const textOf = (code: string): string =>
    wording?.options.find((option) => option.code === code)?.text ?? code;
  const services = [...new Set(counts.map(({ service_id: service }) => service))].sort();
  return Object.assign(new QuestionResult(), {
    question: question.id,
    code: question.code,
    text: wording?.text ?? question.code,
    kind: question.kind,
    responses: total(counts, ''),
    syntheticResponses: counts
      .filter(({ option_code: code }) => code === '')
      .reduce((sum, { synthetic }) => sum + synthetic, 0),
    options: question.optionCodes.map((code) =>
      Object.assign(new QuestionOptionCount(), { code, text: textOf(code), responses: total(counts, code) }),
    ),
    percentFavourable: measureOf(question, counts),
    services: services.map((service) => {
      const own = counts.filter(({ service_id: id }) => id === service);
      return Object.assign(new ServiceQuestionResult(), {
        service: ServiceReference.of(service === '' ? null : service),
        responses: total(own, ''),
        percentFavourable: measureOf(question, own),
      });
    }),
  });
}
