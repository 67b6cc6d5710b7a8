import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, type Page } from '@wesaid/shared/types';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { CaseReading } from './case-reading.entity.js';
import { ReadingService } from './reading.service.js';

const CaseReadingConnection = connectionOf(CaseReading, 'CaseReading');

@Resolver(() => Case)
export class CaseReadingsResolver {
  @FieldResolver(() => CaseReadingConnection, {
    description: 'Who in the team has read it and when, the last reading first.',
  })
  readings(
    @Root() found: Case,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CaseReading>> {
    return context.get(ReadingService).ofCase(found, page);
  }
}
