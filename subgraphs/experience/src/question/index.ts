import { defineSlice } from '@wesaid/shared/schema';
import { SurveyQuestion } from './survey-question.entity.js';
import { SurveyQuestionResolver } from './survey-question.resolver.js';

/** The bank of questions of each trust. */
export const question = defineSlice({
  name: 'question',
  entities: [SurveyQuestion],
  resolvers: [SurveyQuestionResolver],
});
