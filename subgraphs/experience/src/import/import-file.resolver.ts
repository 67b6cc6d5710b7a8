import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FeedbackColumns, ImportColumn, ImportPreview, StartImportInput } from './feedback-columns.type.js';
import { ImportFile } from './import-file.entity.js';
import { ImportFileService } from './import-file.service.js';

const StartImportResult = createUnionType({
  name: 'StartImportResult',
  description: 'The file, which is being imported, or what to put right.',
  types: () => [ImportFile, ValidationProblem] as const,
});

@Resolver(() => ImportFile)
export class ImportFileResolver {
  @Query(() => [ImportFile], {
    description: 'The last twenty files that were brought to a trust, newest first, for its experience team.',
  })
  importFiles(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportFile[]> {
    return context.get(ImportFileService).list(trust);
  }

  @Query(() => ImportFile, {
    nullable: true,
    description: 'One file; null when there is none, or when it is not yours to see.',
  })
  importFile(
    @Arg('id', () => ID, { description: 'Identifier of the file.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportFile | null> {
    return context.get(ImportFileService).find(id);
  }

  @Query(() => [FeedbackColumns], {
    description: 'What a trust said of the columns of its exports, by name, for its experience team.',
  })
  importMappings(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackColumns[]> {
    return context.get(ImportFileService).mappings(trust);
  }

  @Query(() => ImportPreview, {
    description: 'What would become of the first rows of a file of feedback. Nothing is written.',
  })
  importPreview(
    @Arg('file', () => ID, { description: 'The file.' }) file: string,
    @Arg('columns', () => FeedbackColumns, { description: 'What its columns mean.' })
    columns: FeedbackColumns,
    @Ctx() context: RequestContext,
  ): Promise<ImportPreview> {
    return context.get(ImportFileService).preview(file, columns);
  }

  @Mutation(() => StartImportResult, {
    description:
      'Starts the import of a file, for the experience team of its trust, and keeps under its name what was said of the columns. A file is imported once, however often this is sent.',
  })
  startImport(
    @Arg('input', () => StartImportInput, { description: 'The file.' }) input: StartImportInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportFile | ValidationProblem> {
    return context.get(ImportFileService).start(input);
  }

  @FieldResolver(() => [ImportColumn], {
    description: 'Its columns with their first values; none when its content is erased.',
  })
  columns(@Root() file: ImportFile, @Ctx() context: RequestContext): Promise<ImportColumn[]> {
    return context.get(ImportFileService).columns(file);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The rows that do not fit, as a CSV file with line, column and reason, in which nothing can act as a formula; null until it is imported.',
  })
  rejects(@Root() file: ImportFile, @Ctx() context: RequestContext): Promise<string | null> {
    return context.get(ImportFileService).rejects(file);
  }
}
