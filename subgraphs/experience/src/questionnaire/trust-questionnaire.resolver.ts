import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { LiveQuestionnaireService } from './live-questionnaire.service.js';
import { LiveQuestionnaire } from './live-questionnaire.type.js';

@Resolver(() => TrustReference)
export class TrustQuestionnaireResolver {
  @FieldResolver(() => LiveQuestionnaire, {
    nullable: true,
    description:
      "What the trust's form asks besides the national question and the person's own words. Everybody may read it. Null when it asks nothing more, and, with an error, while that cannot be read: the national question can be answered all the same.",
  })
  questionnaire(
    @Root() trust: TrustReference,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'The service that the form is about; the trust as a whole by default.',
    })
    service: string | null | undefined,
    @Arg('language', () => String, {
      nullable: true,
      description: 'Language of the page (BCP 47); English by default, and where a question has no other.',
    })
    language: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<LiveQuestionnaire | null> {
    return context.get(LiveQuestionnaireService).of(trust.odsCode, service ?? null, language ?? null);
  }
}
