import { defineSlice } from '@wesaid/shared/schema';
import { NationalQuestionResolver } from './national-question.resolver.js';
import { QuestionResultsResolver } from './question-results.resolver.js';
import { Questionnaire } from './questionnaire.entity.js';
import { QuestionnaireResolver } from './questionnaire.resolver.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { QuestionnaireVersionResolver } from './questionnaire-version.resolver.js';
import { TrustQuestionnaireResolver } from './trust-questionnaire.resolver.js';

/** What forms ask besides the national question. */
export const questionnaire = defineSlice({
  name: 'questionnaire',
  entities: [Questionnaire, QuestionnaireVersion],
  resolvers: [
    NationalQuestionResolver,
    QuestionnaireResolver,
    QuestionnaireVersionResolver,
    QuestionResultsResolver,
    TrustQuestionnaireResolver,
  ],
});
