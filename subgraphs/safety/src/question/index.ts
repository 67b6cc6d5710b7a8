import { defineSlice } from '@wesaid/shared/schema';
import { CommitteeQuestion } from './committee-question.entity.js';
import { CommitteeQuestionsResolver, QuestionResolver } from './question.resolver.js';
import { QuestionService } from './question.service.js';

/** Questions to committees, and their answers. */
export const question = defineSlice({
  name: 'question',
  entities: [CommitteeQuestion],
  resolvers: [QuestionResolver, CommitteeQuestionsResolver],
  references: {
    CommitteeQuestion: (references, context) => context.get(QuestionService).byReferences(references),
  },
});
