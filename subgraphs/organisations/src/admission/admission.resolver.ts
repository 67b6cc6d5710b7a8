import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { AdmissionService } from './admission.service.js';
import { Admission, AdmitSubmissionInput } from './admission.type.js';

@Resolver(() => Admission)
export class AdmissionResolver {
  @Directive('@inaccessible')
  @Mutation(() => Admission, {
    description:
      'Lets a submission in, asks for a challenge, or refuses it for some seconds. For the gateway only.',
  })
  admitSubmission(
    @Arg('input', () => AdmitSubmissionInput) input: AdmitSubmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<Admission> {
    return context.get(AdmissionService).admit(input);
  }
}
