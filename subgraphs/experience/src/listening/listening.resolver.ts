import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, ValidationProblem } from '@wesaid/shared/types';
import {
  Arg,
  createUnionType,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { AttentionAlert, ListeningHours, SetListeningHoursInput } from './listening-hours.types.js';
import { ListeningService } from './listening.service.js';

const SetListeningHoursResult = createUnionType({
  name: 'SetListeningHoursResult',
  description: 'The hours as they are set now, or what to put right.',
  types: () => [ListeningHours, ValidationProblem] as const,
});

@Resolver(() => TrustReference)
export class ListeningResolver {
  @FieldResolver(() => ListeningHours, {
    nullable: true,
    description:
      'When somebody reads what people say, to be told before they send; null where the trust has set nothing.',
  })
  listeningHours(
    @Root() { odsCode }: TrustReference,
    @Arg('language', () => String, {
      nullable: true,
      description: 'Language of the sentence (BCP 47); English by default, and where the trust has no other.',
    })
    language: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ListeningHours | null> {
    return context.get(ListeningService).hours(odsCode, language ?? null);
  }

  @Mutation(() => SetListeningHoursResult, {
    description:
      'Sets when somebody reads what people say and what people are told before they send. For the experience lead. CONFLICT when it was changed meanwhile.',
  })
  setListeningHours(
    @Arg('input', () => SetListeningHoursInput, { description: 'The hours.' }) input: SetListeningHoursInput,
    @Ctx() context: RequestContext,
  ): Promise<ListeningHours | ValidationProblem> {
    return context.get(ListeningService).set(input);
  }

  @Query(() => [AttentionAlert], {
    description:
      'What came in that may speak of danger and nobody has seen yet, oldest first, for the experience team of the trust and its service leads.',
  })
  attentionAlerts(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('first', () => Int, { description: 'How many to give, 1 to 50.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<AttentionAlert[]> {
    return context.get(ListeningService).alerts(trust, first);
  }

  @Mutation(() => AttentionAlert, { description: 'Says that you have seen an alert. Who was first stays.' })
  seeAlert(
    @Arg('id', () => ID, { description: 'The alert.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AttentionAlert> {
    return context.get(ListeningService).see(id);
  }
}
