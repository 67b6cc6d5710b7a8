import { Query, Resolver } from 'type-graphql';
import { nationalQuestion } from './national-question.js';
import { NationalQuestion } from './national-question.type.js';

@Resolver()
export class NationalQuestionResolver {
  @Query(() => NationalQuestion, {
    description: 'The Friends and Family Test question as every form must ask it. Everybody may read it.',
  })
  nationalQuestion(): NationalQuestion {
    return nationalQuestion();
  }
}
