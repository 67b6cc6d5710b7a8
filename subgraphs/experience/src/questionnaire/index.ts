import { defineSlice } from '@wesaid/shared/schema';
import { NationalQuestionResolver } from './national-question.resolver.js';
import { TrustQuestionnaireResolver } from './trust-questionnaire.resolver.js';

/** What forms ask besides the national question. */
export const questionnaire = defineSlice({
  name: 'questionnaire',
  resolvers: [NationalQuestionResolver, TrustQuestionnaireResolver],
});
