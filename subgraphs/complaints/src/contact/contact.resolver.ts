import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { CaseContact } from './case-contact.entity.js';
import { ContactService } from './contact.service.js';
import { RecordCaseContactInput } from './record-contact.input.js';

const CaseContactConnection = connectionOf(CaseContact, 'CaseContact');

const RecordCaseContactResult = createUnionType({
  name: 'RecordCaseContactResult',
  description: 'The case with the contact in its record, or what to put right.',
  types: () => [Case, ValidationProblem] as const,
});

@Resolver(() => Case)
export class CaseContactsResolver {
  @FieldResolver(() => CaseContactConnection, {
    description: 'When the team and the person were in contact, the last time first.',
  })
  contacts(
    @Root() found: Case,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseContact>> {
    return context.get(ContactService).ofCase(found, page);
  }

  @Mutation(() => RecordCaseContactResult, {
    description:
      'Records that the team and the person were in contact, for the complaints team. NOT_FOUND when the case is not yours.',
  })
  recordCaseContact(
    @Arg('input', () => RecordCaseContactInput, { description: 'The case and what was said.' })
    input: RecordCaseContactInput,
    @Ctx() context: RequestContext,
  ): Promise<Case | ValidationProblem> {
    return context.get(ContactService).record(input);
  }
}
