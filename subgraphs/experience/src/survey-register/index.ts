import { defineSlice } from '@wesaid/shared/schema';
import { LocalSurvey } from './local-survey.entity.js';
import { LocalSurveyResolver } from './local-survey.resolver.js';

/** The register of the surveys that a trust found in its services. */
export const surveyRegister = defineSlice({
  name: 'survey-register',
  entities: [LocalSurvey],
  resolvers: [LocalSurveyResolver],
});
