import { defineSlice } from '@wesaid/shared/schema';
import { SurveyResult } from './survey-result.entity.js';
import { SurveyResultResolver } from './survey-result.resolver.js';

/** What surveys found out about trusts, cited. */
export const surveyResult = defineSlice({
  name: 'survey-result',
  entities: [SurveyResult],
  resolvers: [SurveyResultResolver],
});
