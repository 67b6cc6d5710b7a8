import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { fallbackLanguage } from './choose-wording.js';
import { questionnaireIn } from './live-questionnaire.js';
import { LiveQuestionnaire } from './live-questionnaire.type.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { DataFlow } from './questionnaire.types.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

@Resolver(() => QuestionnaireVersion)
export class QuestionnaireVersionResolver {
  @FieldResolver(() => DataFlow, { description: 'How answers are captured and used.' })
  dataFlow(@Root() version: QuestionnaireVersion): DataFlow {
    const { source, capturedBy, usedFor, informaticsOwner, performanceOwner, directorateOwner, shownWhere } =
      version;
    return Object.assign(new DataFlow(), {
      source,
      capturedBy,
      usedFor,
      informaticsOwner,
      performanceOwner,
      directorateOwner,
      shownWhere,
    });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may approve it: you lead, and did not propose it yourself.',
  })
  mayApprove(@Root() version: QuestionnaireVersion, @Ctx() context: RequestContext): boolean {
    return context.get(QuestionnaireService).mayApprove(version);
  }

  @FieldResolver(() => LiveQuestionnaire, {
    nullable: true,
    description: 'What people would see, by itself; null while it has no question.',
  })
  preview(
    @Root() version: QuestionnaireVersion,
    @Arg('language', () => String, {
      defaultValue: fallbackLanguage,
      description: 'Language (BCP 47); English by default, and where a question has no other.',
    })
    language: string,
  ): LiveQuestionnaire | null {
    const asked = version.questions.map((question) => ({ ...question, versionId: version.id }));
    return questionnaireIn([version], asked, language);
  }
}
